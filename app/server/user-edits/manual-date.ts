import { dayIn, parseDay, parseInstant } from '#app/domain/calendar-day.ts'
import { type PlayDate, playDate } from '#app/domain/play-date.ts'
import type { PlayedWhen } from '#app/domain/played-when.ts'
import { AppError } from '#app/server/base/app-error.ts'
import type { Moment } from './record-edit.ts'
import { handProblemWords as problems } from '#app/words/en.ts'

/** Columns of a play's date as a person gave it. @throws AppError 400 for what is no date, or is yet to come */
export function manualDate(when: PlayedWhen, moment: Moment) {
  const { watchedAt, day, year, precision } = dateOf(when, moment)
  return { watched_at: watchedAt, day, year, precision, basis: 'manual' as const }
}

function dateOf(when: PlayedWhen, { now, today, timeZone }: Moment): PlayDate {
  if (when.kind === 'unknown') return playDate(null, timeZone)
  if (when.kind === 'now') return playDate(now.toISOString(), timeZone)
  if (when.kind === 'day') {
    const day = parseDay(when.day)
    if (day === null || day < EARLIEST) throw noDate(problems.noDay)
    if (day > today) throw noDate(problems.dayToCome)
    return playDate(day, timeZone)
  }
  if (when.kind === 'year') {
    const isYear = Number.isInteger(when.year) && String(when.year) >= EARLIEST.slice(0, 4)
    if (!isYear || when.year > Number(today.slice(0, 4))) throw noDate(problems.noYearOfFilm)
    return playDate(String(when.year), timeZone)
  }
  const at = parseInstant(when.at)
  if (at === null || dayIn(timeZone, at) < EARLIEST) throw noDate(problems.noMoment)
  if (at > now.toISOString()) throw noDate(problems.momentToCome)
  return playDate(at, timeZone)
}

/** The first film was shown in 1888; anything before is a slip of the keyboard. */
const EARLIEST = '1888-01-01'

const noDate = (sentence: string) => new AppError(400, 'no-play-date', sentence)
