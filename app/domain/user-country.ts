import { countries } from './countries.ts'
import { lazy } from './memo.ts'

const ELSE = 'US'

/** The person's choice, the country of the time zone, that of the language (`de-AT`), the US: the first there is. */
export function userCountry(known: { chosen: string | null; timeZone: string; language: string }): string {
  const ofLanguage = known.language.split('-')[1]
  const found = [known.chosen, countryOfZone(known.timeZone), ofLanguage]
  return found.find((code): code is string => code != null && countries.includes(code)) ?? ELSE
}

const countriesOfZones = lazy(
  () => new Map(countries.flatMap((code) => zonesOf(code).map((zone) => [canonical(zone), code] as const))),
)

/** Null for a zone of no country, such as UTC, and of one whose ratings TMDB does not know. */
export function countryOfZone(timeZone: string): string | null {
  return countriesOfZones().get(canonical(timeZone)) ?? null
}

/** A method in newer engines, a property in older ones; TypeScript knows neither. */
type WithZones = { getTimeZones?: () => string[] | undefined; timeZones?: string[] }

function zonesOf(code: string): string[] {
  const locale: Intl.Locale & WithZones = new Intl.Locale(`und-${code}`)
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

/** Zones have several names: Asia/Kolkata is Asia/Calcutta. */
function canonical(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return zone
  }
}
