import { wordsLanguage } from '#app/words/en.ts'
import type { Conventions } from '#app/locale/conventions.ts'

/** What a person may set for themselves; null follows the region, and the region what the browser asks for. */
export type FormatChoice = {
  region: string | null
  clock: '24' | '12' | null
  firstDay: 1 | 6 | 7 | null
}

export const noFormatChoice: FormatChoice = { region: null, clock: null, firstDay: null }

const SAMPLE = new Date('2024-05-04T12:00:00.000Z')
const known = new Map<string, Conventions>()

/** The conventions of a region such as `DE`. */
export function conventionsOf(region: string): Conventions {
  const before = known.get(region)
  if (before) return before
  const locale = `${wordsLanguage}-${region}`
  const made = { locale, ...numbersOf(locale), patterns: patternsOf(locale), ...calendarOf(locale) }
  known.set(region, made)
  return made
}

/** The region of the language a browser likes best, `US` where it names none. */
export function regionOf(acceptLanguage: string | null): string {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';')
      const quality = /q=([\d.]+)/.exec(rest.join(';'))?.[1]
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { tag } of wanted) {
    const region = regionOfTag(tag)
    if (region !== null) return region
  }
  return 'US'
}

export const isRegion = (text: string): boolean => /^[A-Z]{2}$/.test(text)

function regionOfTag(tag: string): string | null {
  try {
    const { region } = new Intl.Locale(tag).maximize()
    return region !== undefined && isRegion(region) ? region : null
  } catch {
    return null
  }
}

function numbersOf(locale: string) {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1_234_567_890.5)
  const groups = parts.filter(({ type }) => type === 'integer').map(({ value }) => value.length)
  return {
    group: plainSpaces(parts.find(({ type }) => type === 'group')?.value ?? ','),
    decimal: parts.find(({ type }) => type === 'decimal')?.value ?? '.',
    groupSize: groups.at(-2) ?? 3,
  }
}

function patternsOf(locale: string): Conventions['patterns'] {
  const [year, day] = ['numeric', 'numeric'] as const
  return {
    medium: patternOf(locale, { year, month: 'short', day }),
    short: patternOf(locale, { month: 'short', day }),
    long: patternOf(locale, { year, month: 'long', day }),
    month: patternOf(locale, { year, month: 'long' }),
  }
}

function patternOf(locale: string, options: Intl.DateTimeFormatOptions): string {
  const parts = new Intl.DateTimeFormat(locale, {
    ...options,
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).formatToParts(SAMPLE)
  return parts
    .map(({ type, value }) => {
      if (type === 'year') return '{y}'
      if (type === 'day') return value === '04' ? '{dd}' : '{d}'
      if (type === 'month') return /^\d/.test(value) ? '{MM}' : options.month === 'long' ? '{MMMM}' : '{MMM}'
      return plainSpaces(value)
    })
    .join('')
}

type WeekInfo = { firstDay: number }
type LocaleWithWeek = Intl.Locale & { weekInfo?: WeekInfo; getWeekInfo?: () => WeekInfo }

function calendarOf(locale: string): Pick<Conventions, 'clock' | 'firstDay'> {
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions()
  const { getWeekInfo, weekInfo } = new Intl.Locale(locale) as LocaleWithWeek
  const week = weekInfo ?? getWeekInfo?.call(new Intl.Locale(locale))
  return {
    clock: hourCycle === 'h11' || hourCycle === 'h12' ? '12' : '24',
    firstDay: week?.firstDay ?? 1,
  }
}

/** Narrow and unbreakable blanks of every kind as the one everybody has. */
const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ')

/** What is written for a person: their choice over what their region does. */
export function chosenConventions(choice: FormatChoice, acceptLanguage: string | null): Conventions {
  const base = conventionsOf(choice.region ?? regionOf(acceptLanguage))
  return { ...base, clock: choice.clock ?? base.clock, firstDay: choice.firstDay ?? base.firstDay }
}
