import { z } from 'zod'
import { list, requiredList } from './lenient.ts'
import { movieRow } from './movie.ts'
import { seriesRow } from './series.ts'

/** A title as lists, searches and `/find` show it. */
export type TmdbTitleRow = z.output<typeof movieRow> | z.output<typeof seriesRow>

/** A row of a list that mixes kinds; people among them are no titles. */
export const titleRow = z.unknown().transform((entry, context): TmdbTitleRow => {
  const kind = mediaType.safeParse(entry)
  const row = kind.success ? ROWS[kind.data.media_type].safeParse(entry) : kind
  if (row.success) return row.data
  context.addIssue('is no movie and no series')
  return z.NEVER
})
const mediaType = z.object({ media_type: z.enum(['movie', 'tv']) })
const ROWS = { movie: movieRow, tv: seriesRow }

const results = <T extends z.ZodType>(row: T) =>
  z.object({ results: requiredList(row) }).transform((answer) => answer.results)

export const movieResults = results(movieRow)
export const seriesResults = results(seriesRow)
export const titleResults = results(titleRow)

/** `/find`: several lists may be filled, and each holds one kind. */
export const findResults = z
  .object({ movie_results: list(movieRow), tv_results: list(seriesRow) })
  .transform((answer): { movies: TmdbTitleRow[]; series: TmdbTitleRow[] } => ({
    movies: answer.movie_results,
    series: answer.tv_results,
  }))
