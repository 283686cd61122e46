import { memo } from './memo.ts'

/** A calendar day, `YYYY-MM-DD`; it has no zone. */
export type CalendarDay = string
/** An instant, ISO-8601 UTC with milliseconds, `2024-05-04T19:30:00.000Z`. */
export type Instant = string

const formatterFor = memo(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
)

/** The calendar day on which an instant falls in an IANA zone. */
export function dayIn(timeZone: string, instant: Instant | Date): CalendarDay {
  return formatterFor(timeZone).format(typeof instant === 'string' ? new Date(instant) : instant)
}

/** Whether the runtime knows the IANA zone. */
export function isTimeZone(name: string): boolean {
  try {
    formatterFor(name)
    return name !== ''
  } catch {
    return false
  }
}

/** `YYYY-MM-DD` if the text is a real calendar day in that form (TMDB also sends '' and null), else null. */
export function parseDay(text: string | null | undefined): CalendarDay | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const date = new Date(`${text}T00:00:00.000Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : text
}

/**
 * An ISO-8601 date-time with a zone as UTC with milliseconds; null when it is none.
 * Text without a zone is refused: its instant would depend on the machine.
 */
export function parseInstant(text: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i.test(text)) return null
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) return null
  // Date rolls February 30 over into March; such a row is wrong, not late.
  return parseDay(text.slice(0, 10)) ? date.toISOString() : null
}
