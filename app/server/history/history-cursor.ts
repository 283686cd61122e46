import { type CalendarDay, type Instant, parseDay, parseInstant } from '#app/domain/calendar-day.ts'

/** The play after which a page of the diary goes on. */
export type HistoryCursor = { day: CalendarDay | null; watchedAt: Instant | null; id: number }

export function cursorText(play: HistoryCursor): string {
  return [play.day ?? '', play.watchedAt ?? '', play.id].join('~')
}

/** Null for anything `cursorText` did not write: the page then begins at the newest play. */
export function readCursor(text: string | null): HistoryCursor | null {
  const [day = '', watchedAt = '', id = ''] = (text ?? '').split('~')
  if (!/^\d{1,15}$/.test(id)) return null
  return { day: parseDay(day), watchedAt: parseInstant(watchedAt), id: Number(id) }
}
