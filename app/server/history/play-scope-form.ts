import { z } from 'zod'
import type { PlayScope } from '#app/server/user-edits/remove-plays.ts'

const MAX_IDS = 500
const ids = z.array(z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)).max(MAX_IDS)
const season = z.coerce.number().int().min(0).max(100_000).nullable()

/** The plays that an address or a form names by `title`, with one `season` of it, or by `play`; null where none is. */
export function parsePlayScope(fields: URLSearchParams | FormData): PlayScope | null {
  const playIds = ids.safeParse(fields.getAll('play'))
  if (playIds.success && playIds.data.length > 0) return { playIds: playIds.data }
  const titleIds = ids.safeParse(fields.getAll('title'))
  const ofSeason = season.safeParse(fields.get('season'))
  if (!titleIds.success || titleIds.data.length === 0 || !ofSeason.success) return null
  return { titleIds: titleIds.data, season: ofSeason.data }
}
