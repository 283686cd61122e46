import { z } from 'zod'
import { parseInstant } from '#app/domain/calendar-day.ts'
import { ownedMediaOf } from '#app/domain/owned-media.ts'
import type { FileRow } from '#app/server/source-rows/file-row.ts'
import { makeEpisode, makeTitle, malformed, taken } from '#app/server/source-rows/make-rows.ts'
import { exportedTitle } from './reelmark-extras.ts'

const number = z.int().min(0)
const owned = exportedTitle.extend({ parts: z.array(z.unknown()) })
const part = z.object({
  season: number.optional(),
  episode: number.optional(),
  collectedAt: z.string().nullable().catch(null),
  media: z.unknown().optional(),
})

/** What is owned of a title, part by part. */
export function* ownedRows(value: unknown, at: string): Generator<FileRow, void, void> {
  const read = owned.safeParse(value)
  if (!read.success) return yield malformed(at, null, { code: 'no-title-of-an-export', list: 'owned' })
  const title = makeTitle(read.data.kind, read.data.title, read.data)
  for (const [n, each] of read.data.parts.entries()) {
    const parsed = part.safeParse(each)
    if (!parsed.success) {
      yield malformed(`${at}:${n}`, title.title, { code: 'incomplete-rest' })
      continue
    }
    const { season, episode, collectedAt, media } = parsed.data
    yield taken({
      type: 'owned',
      title,
      season: episode === undefined ? (season ?? null) : null,
      episode: makeEpisode(season, episode),
      collectedAt: collectedAt === null ? null : parseInstant(collectedAt),
      media: ownedMediaOf(media),
    })
  }
}
