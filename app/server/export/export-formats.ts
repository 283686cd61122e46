import { exportText } from '#app/server/library/export-library.ts'
import type { Runtime } from '#app/server/runtime.ts'
import { letterboxdFilms, letterboxdWatchlist } from './letterboxd-csv.ts'
import { playsCsv, ratingsCsv, watchlistCsv } from './plain-csv.ts'
import { traktCsv, traktJson } from './trakt-entries.ts'

type Deps = Pick<Runtime, 'db' | 'config' | 'clock'>

/** A file that is written as text, under /exports in the API. */
export type ExportFormat = {
  file: string
  summary: string
  contentType: string
  write: (deps: Deps) => AsyncGenerator<string, void>
}

/** What GET /api/v1/export answers, as a file to save. */
export const reelmarkFormat: ExportFormat = {
  file: 'reelmark.json',
  summary: 'Everything you own, in one document',
  contentType: 'application/json; charset=utf-8',
  write: exportText,
}

export const CSV = 'text/csv; charset=utf-8'

export const exportFormats: readonly ExportFormat[] = [
  { file: 'plays.csv', summary: 'Every play, as a table', contentType: CSV, write: playsCsv },
  { file: 'ratings.csv', summary: 'Every rating, as a table', contentType: CSV, write: ratingsCsv },
  { file: 'watchlist.csv', summary: 'The watchlist, as a table', contentType: CSV, write: watchlistCsv },
  {
    file: 'trakt.json',
    summary: 'Plays, ratings and the watchlist for the importer on Trakt’s web site, as JSON',
    contentType: 'application/json; charset=utf-8',
    write: traktJson,
  },
  {
    file: 'trakt.csv',
    summary: 'The same for Trakt as a table',
    contentType: CSV,
    write: traktCsv,
  },
  {
    file: 'letterboxd-watchlist.csv',
    summary: 'Movies of the watchlist, for the importer on Letterboxd’s watchlist page',
    contentType: CSV,
    write: letterboxdWatchlist,
  },
]

/** @param part of the films, from 1 on */
export const letterboxdFormat = (part: number): ExportFormat => ({
  file: part === 1 ? 'letterboxd.csv' : `letterboxd-${part}.csv`,
  summary:
    'Viewings of movies for the importer of Letterboxd; `part` where they are more than one file may hold',
  contentType: CSV,
  write: (deps) => letterboxdFilms(deps, part),
})
