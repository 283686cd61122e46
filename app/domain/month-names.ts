import { lazy } from './memo.ts'

/** Languages in which services and spreadsheets write months out. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'hu',
  'ro',
  'tr',
]

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/[\p{M}.]/gu, '')
    .toLowerCase()

/** The number of a month from its name or abbreviation; null where it is none, or means two months in two languages. */
export function monthNamed(name: string): number | null {
  const month = namesOfMonths().get(plain(name)) ?? 0
  return month === 0 ? null : month
}

/** 0 stands for a name of two months. */
const namesOfMonths = lazy((): ReadonlyMap<string, number> => {
  const names = new Map<string, number>()
  for (const language of LANGUAGES)
    for (const month of ['long', 'short'] as const)
      for (const day of ['numeric', undefined] as const) {
        const format = new Intl.DateTimeFormat(language, { month, ...(day && { day }), timeZone: 'UTC' })
        for (let n = 1; n <= 12; n++) {
          const parts = format.formatToParts(new Date(Date.UTC(2021, n - 1, 20)))
          const name = plain(parts.find(({ type }) => type === 'month')?.value ?? '')
          if (/^\p{L}+$/u.test(name)) names.set(name, (names.get(name) ?? n) === n ? n : 0)
        }
      }
  // Of these English has the say: files in it are by far the most.
  for (const [index, name] of ENGLISH.entries()) names.set(name, index + 1)
  return names.set('sept', 9)
})

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
