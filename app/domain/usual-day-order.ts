import { countryOfZone } from './user-country.ts'
import type { DayOrder } from './written-date.ts'

/**
 * In which order a person most likely writes dates in numbers: as their region does, and where they name none (null)
 * as the country of their time zone does.
 */
export const usualDayOrder = (region: string | null, timeZone: string): DayOrder =>
  orderIn(region ?? countryOfZone(timeZone) ?? 'US')

/** As the language that most people speak there writes them: dates in English are written otherwise. */
function orderIn(region: string): DayOrder {
  const { language } = new Intl.Locale(`und-${region}`).maximize()
  const parts = new Intl.DateTimeFormat(`${language}-${region}`, { calendar: 'gregory' }).formatToParts()
  const placeOf = (wanted: string) => parts.findIndex(({ type }) => type === wanted)
  return placeOf('day') < placeOf('month') ? 'day-first' : 'month-first'
}
