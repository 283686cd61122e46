import { z } from 'zod'
import { ownedMediaOf } from '#app/domain/owned-media.ts'
import { readSourceDate, UNKNOWN_DATE } from '#app/domain/source-date.ts'
import type { FileContext, FileRow } from '#app/server/source-rows/file-row.ts'
import type { Subject } from './map-subject.ts'
import { anOwned } from '#app/server/source-rows/make-extras.ts'
import { badPart, makeEpisode, taken } from '#app/server/source-rows/make-rows.ts'

const facts = {
  collected_at: z.string().nullish().catch(null),
  last_collected_at: z.string().nullish().catch(null),
  metadata: z.unknown().optional(),
}
const copy = z.object(facts)
const owned = copy.extend({
  seasons: z
    .array(
      z
        .object({ number: z.unknown().optional(), episodes: z.array(z.unknown()) })
        .nullable()
        .catch(null),
    )
    .nullish()
    .catch(null),
})
const episodeOf = z.object({ number: z.unknown().optional(), ...facts })

type Copy = z.infer<typeof copy>
type Place = { at: string; context: FileContext }

/** A row of Trakt's collection: a movie, an episode, or a show with the episodes of it that are there. */
export function ownedRow(value: unknown, subject: Subject, { at, context }: Place): FileRow {
  const { seasons, ...whole } = owned.parse(value)
  const { title } = subject
  if (!seasons || seasons.length === 0) return taken(anOwned(subject, aboutCopy(whole), context))
  const rows = seasons.flatMap((season, s) => {
    if (season === null) return [badPart(`${at}:${s}`, title.title, { code: 'no-season-number' })]
    return season.episodes.map((each, n) => {
      const read = episodeOf.safeParse(each)
      const episode = makeEpisode(season.number, read.data?.number)
      return read.data === undefined || episode === null
        ? badPart(`${at}:${s}:${n}`, title.title, { code: 'no-episode-number' })
        : anOwned({ title, season: null, episode }, aboutCopy(read.data), context)
    })
  })
  return taken(...rows)
}

const aboutCopy = ({ collected_at, last_collected_at, metadata }: Copy) => ({
  date: readSourceDate(collected_at ?? last_collected_at) ?? UNKNOWN_DATE,
  media: ownedMediaOf(metadata),
})
