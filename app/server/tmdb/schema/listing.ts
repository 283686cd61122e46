import { z } from 'zod'
import { id, list, requiredList } from './lenient.ts'
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

const wholeNumber = z.int().min(0)
const foundEpisode = z
  .object({ show_id: id, season_number: wholeNumber, episode_number: wholeNumber })
  .transform((row) => ({ seriesId: row.show_id, season: row.season_number, number: row.episode_number }))

export type FoundEpisode = z.output<typeof foundEpisode>

/** `/find`: several lists may be filled, and each holds one kind. */
export const findResults = z
  .object({
    movie_results: list(movieRow),
    tv_results: list(seriesRow),
    tv_episode_results: list(foundEpisode),
  })
  .transform((answer): { movies: TmdbTitleRow[]; series: TmdbTitleRow[]; episodes: FoundEpisode[] } => ({
    movies: answer.movie_results,
    series: answer.tv_results,
    episodes: answer.tv_episode_results,
  }))
