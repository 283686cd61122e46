import { z } from 'zod'
import type { Database } from '../db/open-database.ts'

/** What the person set about metadata and images. */
export type TmdbSettings = {
  /** `de-DE`: in what titles and texts come. */
  language: string
  /** Languages whose texts stand in where one is missing, in order; English is always the last. */
  fallbacks: string[]
  /** Languages of posters such as `de`, in order, `none` for those without words; empty leaves the choice to TMDB. */
  posterLanguages: string[]
  /** Whose age ratings are shown; null: of the country that the time zone tells. */
  country: string | null
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
  posterLanguages: [],
  country: null,
  resolution: 'large',
  mostImageBytes: 2 * GIGABYTE,
  fetchesAhead: true,
}

export const languageTag = z.string().regex(/^[a-z]{2}-[A-Z]{2}$/)

const schema = z.object({
  language: languageTag.catch(defaults.language),
  fallbacks: z.array(languageTag).max(5).catch(defaults.fallbacks),
  posterLanguages: z
    .array(z.string().regex(/^([a-z]{2}|none)$/))
    .max(5)
    .catch(defaults.posterLanguages),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .catch(defaults.country),
  resolution: z.enum(resolutions).catch(defaults.resolution),
  mostImageBytes: z.int().positive().catch(defaults.mostImageBytes),
  fetchesAhead: z.boolean().catch(defaults.fetchesAhead),
})

/** Its name in table `setting`. */
export const TMDB_SETTINGS = 'tmdb'

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
        .values({ name: TMDB_SETTINGS, value: JSON.stringify(value) })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: JSON.stringify(value) }))
        .execute()
      held = value
      return value
    },
  }
}

/** Of the JSON that is held; where nothing was ever set, of null. */
export const parseTmdbSettings = (json: string | null): TmdbSettings =>
  schema.parse(json === null ? {} : JSON.parse(json))

async function find(db: Database): Promise<TmdbSettings> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', TMDB_SETTINGS)
    .executeTakeFirst()
  return parseTmdbSettings(row?.value ?? null)
}
