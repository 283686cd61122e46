import { monthNamed } from './month-names.ts'

/** Which part of a date in numbers comes first. */
export type DayOrder = 'day-first' | 'month-first'

/** The order that a form names; null where it names none. */
export const dayOrderFrom = (text: unknown): DayOrder | null =>
  text === 'day-first' || text === 'month-first' ? text : null

/** Numbers as they were written; 0 where a part is written as zeros or left out. */
type Ymd = { year: number; month: number; day: number }

/**
 * A date as somebody or something wrote it: its parts, or the two numbers whose order must be known, and the time and
 * zone behind it.
 */
export type WrittenDate = {
  date: Ymd | { year: number; first: number; second: number; separator: string }
  /** `HH:MM:SS` with up to three decimals, of a clock with 24 hours; null where there is none. */
  time: string | null
  /** `Z` or an offset such as `+02:00`; null where the text names none. */
  zone: string | null
}

/** The parts of a date in any of the forms that services, spreadsheets and people write; null where it is none. */
export function parseWrittenDate(text: string): WrittenDate | null {
  const said = text
    .replaceAll(/[\u200e\u200f]/g, '')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replace(/\s*\([^()]*\)$/, '')
    .trim()
  const day = dateIn(said)
  if (day) return { date: day, time: null, zone: null }
  for (const form of TIMED) {
    const timed = form.exec(said)
    const date = timed && dateIn(said.slice(0, timed.index).trim())
    const time = timed && timeIn(timed)
    if (date && time) return { date, time, zone: timed[6] === undefined ? null : zoneIn(timed[6]) }
  }
  return null
}

const ZONE = String.raw`Z|(?:UTC|GMT)?\s?[+-]\d{2}(?::?\d{2})?|UTC|GMT`
/** Some countries part hours and minutes with a full stop. */
const TIMED = [':', '[.]'].map(
  (colon) =>
    new RegExp(
      String.raw`(?:(?<=\d)T|[\s,]\s*(?:at\s+|um\s+)?)(\d{1,2})${colon}(\d{2})(?:${colon}(\d{2})(?:[.,](\d+))?)?\s*([ap]\.?\s?m\.?)?\s*(?:Uhr)?\s*(${ZONE})?$`,
      'i',
    ),
)

function timeIn([, hourText, minute, second = '00', fraction = '', half]: RegExpExecArray): string | null {
  let hour = Number(hourText)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0)
  }
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const milliseconds = fraction === '' ? '' : `.${fraction.slice(0, 3).padEnd(3, '0')}`
  return `${two(hour)}:${minute}:${second}${milliseconds}`
}

function zoneIn(text: string): string {
  const offset = /[+-].*/.exec(text)?.[0]
  if (offset === undefined) return 'Z'
  const digits = offset.replace(':', '').padEnd(5, '0')
  return `${digits.slice(0, 3)}:${digits.slice(3)}`
}

const YEAR_FIRST = /^(\d{4})(\s*[-/.年]\s*)(\d{1,2})(?:\s*[-/.月]\s*)(\d{1,2})(?:\s*[.日])?$/
const COMPACT = /^((?:18|19|20)\d{2})(\d{2})(\d{2})$/
const YEAR_LAST = /^(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})\.?$/
/** `21. 12. 15.`, as Korean writes it: the blanks and the full stop at the end tell. */
const SHORT_YEAR_FIRST = /^(\d{2})\. (\d{1,2})\. (\d{1,2})\.$/
const YEAR_ALONE = /^(\d{4})(?:[-/.]\d{1,2})?$/
const NAMED_MONTH_SECOND =
  /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de\s+|of\s+)?(\p{L}+)\.?(?:[\s,-]+(?:de\s+)?)(\d{4}|\d{2})$/iu
const NAMED_MONTH_FIRST = /^(\p{L}+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+|-)(\d{4})$/iu
const NAMED_YEAR_FIRST = /^(\d{4})[\s.-]+(\p{L}+)\.?[\s-]+(\d{1,2})\.?$/u
const WEEKDAY = /^\p{L}+\.?,?\s+(?=\d|\p{L}+\.?\s+\d)/u

function dateIn(text: string): WrittenDate['date'] | null {
  const whole = YEAR_FIRST.exec(text)
  if (whole) return { year: Number(whole[1]), month: Number(whole[3]), day: Number(whole[4]) }
  const packed = COMPACT.exec(text) ?? SHORT_YEAR_FIRST.exec(text)
  if (packed) return { year: yearOf(packed[1]), month: Number(packed[2]), day: Number(packed[3]) }
  const numbers = YEAR_LAST.exec(text)
  if (numbers) {
    const [, first, separator = '', second, year] = numbers
    return { year: yearOf(year), first: Number(first), second: Number(second), separator }
  }
  const alone = YEAR_ALONE.exec(text)
  if (alone) return { year: Number(alone[1]), month: 0, day: 0 }
  return namedIn(text) ?? namedIn(text.replace(WEEKDAY, ''))
}

function namedIn(text: string): Ymd | null {
  const forms = [
    { form: NAMED_MONTH_SECOND, day: 1, month: 2, year: 3 },
    { form: NAMED_MONTH_FIRST, month: 1, day: 2, year: 3 },
    { form: NAMED_YEAR_FIRST, year: 1, month: 2, day: 3 },
  ]
  for (const { form, day, month, year } of forms) {
    const parts = form.exec(text)
    const named = parts && monthNamed(parts[month] ?? '')
    if (named) return { year: yearOf(parts[year]), month: named, day: Number(parts[day]) }
  }
  return null
}

/** Of two digits, as POSIX has it: up to 68 they are of this century. */
function yearOf(digits = ''): number {
  const year = Number(digits)
  return digits.length === 4 ? year : year + (year < 69 ? 2000 : 1900)
}

const two = (n: number) => String(n).padStart(2, '0')

/** Whether the order of a date's numbers must be known from elsewhere. */
export function isDoubtful({ date }: WrittenDate): boolean {
  if (!('first' in date) || tellsOrder(date) !== null) return false
  return date.first !== date.second && date.first > 0 && date.second > 0
}

/** What a date says of how others beside it are written: a number above 12 is a day, and before full stops it is the day. */
export function orderTold({ date }: WrittenDate): DayOrder | null {
  return 'first' in date ? tellsOrder(date) : null
}

function tellsOrder({ first, second, separator }: { first: number; second: number; separator: string }) {
  if (first > 12 && second <= 12) return 'day-first'
  if (second > 12 && first <= 12) return 'month-first'
  return separator === '.' ? 'day-first' : null
}

/** The parts of a date whose order is known, or that tells its own. */
export function inOrder({ date }: WrittenDate, order: DayOrder): Ymd {
  if (!('first' in date)) return date
  const isDayFirst = (tellsOrder(date) ?? order) === 'day-first'
  const [day, month] = isDayFirst ? [date.first, date.second] : [date.second, date.first]
  return { year: date.year, month, day }
}
