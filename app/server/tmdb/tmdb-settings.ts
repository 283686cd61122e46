import { z } from 'zod'
import type { Database } from '../db/open-database.ts'

/** What the person set about metadata and images. */
export type TmdbSettings = {
  /** `de-DE`: in what titles and texts come. */
  language: string
  /** Languages whose texts stand in where one is missing, in order; English is always the last. */
  fallbacks: string[]
  /** The largest pictures that are fetched. */
  resolution: Resolution
  /** What all pictures together may take; the least recently used go first. */
  mostImageBytes: number
  /** Whether the library's pictures are fetched before somebody looks at them. */
  fetchesAhead: boolean
}

export const resolutions = ['small', 'medium', 'large'] as const
export type Resolution = (typeof resolutions)[number]

export const DEFAULT_LANGUAGE = 'en-US'
const GIGABYTE = 1024 ** 3
const defaults: TmdbSettings = {
  language: DEFAULT_LANGUAGE,
  fallbacks: [],
  resolution: 'large',
  mostImageBytes: 2 * GIGABYTE,
  fetchesAhead: true,
}

export const languageTag = z.string().regex(/^[a-z]{2}-[A-Z]{2}$/)

const schema = z.object({
  language: languageTag.catch(defaults.language),
  fallbacks: z.array(languageTag).max(5).catch(defaults.fallbacks),
  resolution: z.enum(resolutions).catch(defaults.resolution),
  mostImageBytes: z.int().positive().catch(defaults.mostImageBytes),
  fetchesAhead: z.boolean().catch(defaults.fetchesAhead),
})

const NAME = 'tmdb'

export type TmdbSettingsStore = {
  read: () => Promise<TmdbSettings>
  change: (change: Partial<TmdbSettings>) => Promise<TmdbSettings>
}

/** Read once and held: nothing else writes them. */
export function createTmdbSettings({ db }: { db: Database }): TmdbSettingsStore {
  let held: TmdbSettings | null = null
  const read = async () => (held ??= await find(db))
  return {
    read,
    async change(change) {
      const value = schema.parse({ ...(await read()), ...change })
      await db
        .insertInto('setting')
        .values({ name: NAME, value: JSON.stringify(value) })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: JSON.stringify(value) }))
        .execute()
      held = value
      return value
    },
  }
}

async function find(db: Database): Promise<TmdbSettings> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', NAME).executeTakeFirst()
  return schema.parse(row ? JSON.parse(row.value) : {})
}
