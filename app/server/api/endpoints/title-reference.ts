import { z } from 'zod'
import { LARGEST_ID } from '#app/domain/library-filters.ts'
import { AppError } from '#app/server/base/app-error.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { PlayScope } from '#app/server/user-edits/remove-plays.ts'
import { apiRefusalWords as words } from '#app/words/en.ts'

const id = z.int().min(1).max(LARGEST_ID).optional()
const number = z.int().min(0).max(100_000)
/** One of them says which movie or series is meant; `id` is Reelmark's own. */
const ids = {
  id,
  tmdb: id,
  trakt: id,
  tvdb: id,
  imdb: z
    .string()
    .regex(/^tt\d+$/)
    .optional(),
}
const COLUMNS = { id: 'id', tmdb: 'tmdb_id', trakt: 'trakt_id', tvdb: 'tvdb_id', imdb: 'imdb_id' } as const
const names = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]

/** How a call names a movie, a series, one of its seasons or one of its episodes. */
export const titleReference = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('movie'), ...ids }),
    z.strictObject({ kind: z.literal('series'), ...ids }),
    z.strictObject({ kind: z.literal('season'), ...ids, season: number }),
    z.strictObject({ kind: z.literal('episode'), ...ids, season: number, episode: number }),
  ])
  .refine((title) => names.filter((name) => title[name] !== undefined).length === 1, words.oneId)

export type TitleReference = z.infer<typeof titleReference>

/** The same as JSON text, for a query. */
export const titleInQuery = z.string().transform((text, context): TitleReference => {
  const parsed = titleReference.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  context.addIssue(parsed.error.issues[0]?.message ?? words.noTitle)
  return z.NEVER
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * The plays that a title stands for. Two entries of Trakt can be one title of TMDB: then those of both.
 * @throws AppError 404 `unknown-title` where the id, the season or the episode leads nowhere
 */
export async function playScopeOf(db: Database, title: TitleReference): Promise<PlayScope> {
  const name = names.find((each) => title[each] !== undefined) ?? 'id'
  const titles = await db
    .selectFrom('title')
    .select('id')
    .where('kind', '=', title.kind === 'movie' ? 'movie' : 'series')
    .where(COLUMNS[name], '=', title[name] ?? null)
    .execute()
  const titleIds = titles.map((row) => row.id)
  const season = 'season' in title ? title.season : null
  const episode = 'episode' in title ? title.episode : null
  if (titleIds.length === 0 || !(await hasEpisode(db, { titleIds, season, episode })))
    throw new AppError(404, 'unknown-title', words.unknownTitle)
  return { titleIds, season, number: episode }
}

async function hasEpisode(
  db: Database,
  o: { titleIds: readonly number[]; season: number | null; episode: number | null },
): Promise<boolean> {
  if (o.season === null) return true
  let query = db
    .selectFrom('episode')
    .select('id')
    .where('title_id', 'in', o.titleIds)
    .where('season', '=', o.season)
  if (o.episode !== null) query = query.where('number', '=', o.episode)
  return (await query.limit(1).executeTakeFirst()) !== undefined
}
