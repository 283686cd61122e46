import { exportText } from './export-library.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import { exportSummaryWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { letterboxdFilms, letterboxdWatchlist } from './letterboxd-csv.ts'
import { playsCsv, ratingsCsv, watchlistCsv } from './plain-csv.ts'
import { traktCsv, traktJson } from './trakt-entries.ts'

type Deps = { db: Database; config: Config; clock: Clock }

/** A file that is written as text, under /exports in the API. */
export type ExportFormat = {
  file: string
  summary: string
  contentType: string
  write: (deps: Deps, viewer: Viewer) => AsyncGenerator<string, void>
}

/** What GET /api/v1/export answers, as a file to save. */
export const reelmarkFormat: ExportFormat = {
  file: 'reelmark.json',
  summary: exportSummaryWords.reelmark,
  contentType: 'application/json; charset=utf-8',
  write: exportText,
}

export const CSV = 'text/csv; charset=utf-8'

export const exportFormats: readonly ExportFormat[] = [
  { file: 'plays.csv', summary: exportSummaryWords.plays, contentType: CSV, write: playsCsv },
  { file: 'ratings.csv', summary: exportSummaryWords.ratings, contentType: CSV, write: ratingsCsv },
  { file: 'watchlist.csv', summary: exportSummaryWords.watchlist, contentType: CSV, write: watchlistCsv },
  {
    file: 'trakt.json',
    summary: exportSummaryWords.traktJson,
    contentType: 'application/json; charset=utf-8',
    write: traktJson,
  },
  {
    file: 'trakt.csv',
    summary: exportSummaryWords.traktCsv,
    contentType: CSV,
    write: traktCsv,
  },
  {
    file: 'letterboxd-watchlist.csv',
    summary: exportSummaryWords.letterboxdWatchlist,
    contentType: CSV,
    write: letterboxdWatchlist,
  },
]

/** @param part of the films, from 1 on */
export const letterboxdFormat = (part: number): ExportFormat => ({
  file: part === 1 ? 'letterboxd.csv' : `letterboxd-${part}.csv`,
  summary: exportSummaryWords.letterboxd,
  contentType: CSV,
  write: (deps, viewer) => letterboxdFilms(deps, viewer, part),
})
