import { type Conventions, defaultConventions } from '#app/locale/conventions.ts'
import { countryOfZone } from './user-country.ts'
import type { DayOrder } from './written-date.ts'

/**
 * In which order a person most likely writes dates in numbers: as their region does. Programs that name no region are
 * answered in that of the US, so there the country of the time zone decides.
 */
export function usualDayOrder({ locale }: Pick<Conventions, 'locale'>, timeZone: string): DayOrder {
  const region = new Intl.Locale(locale).region ?? 'US'
  const isNamed = locale !== defaultConventions.locale
  return orderIn(isNamed ? region : (countryOfZone(timeZone) ?? region))
}

/** As the language that most people speak there writes them: dates in English are written otherwise. */
function orderIn(region: string): DayOrder {
  const { language } = new Intl.Locale(`und-${region}`).maximize()
  const parts = new Intl.DateTimeFormat(`${language}-${region}`, { calendar: 'gregory' }).formatToParts()
  const placeOf = (wanted: string) => parts.findIndex(({ type }) => type === wanted)
  return placeOf('day') < placeOf('month') ? 'day-first' : 'month-first'
}
