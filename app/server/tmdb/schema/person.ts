import { z } from 'zod'
import { tmdbAnswerWords } from '#app/words/en.ts'
import { count, day, id, imagePath, list, part, text } from './lenient.ts'
import { titleRow, type TmdbTitleRow } from './listing.ts'

/** A title of a filmography with everything the person did in it. */
export type FilmographyTitle = TmdbTitleRow & { roles: string[]; jobs: string[]; episodeCount: number | null }

const filmographyLine = z.unknown().transform((entry, context) => {
  const title = titleRow.safeParse(entry)
  if (title.success) return { title: title.data, ...credit.parse(entry) }
  context.addIssue('is no movie and no series')
  return z.NEVER
})
const credit = z.object({ character: text, job: text, episode_count: count })

/** `/person/{id}` with `combined_credits`: one entry a title, though TMDB lists one a credit. */
export const person = z
  .object({
    id,
    name: text,
    biography: text,
    birthday: day,
    deathday: day,
    place_of_birth: text,
    known_for_department: text,
    imdb_id: z
      .string()
      .regex(/^nm\d+$/)
      .nullable()
      .catch(null),
    profile_path: imagePath,
    combined_credits: part(z.object({ cast: list(filmographyLine), crew: list(filmographyLine) })),
  })
  .transform((entry) => ({
    id: entry.id,
    name: entry.name ?? tmdbAnswerWords.namelessPerson,
    biography: entry.biography,
    birthday: entry.birthday,
    deathday: entry.deathday,
    placeOfBirth: entry.place_of_birth,
    knownFor: entry.known_for_department,
    imdbId: entry.imdb_id,
    profilePath: entry.profile_path,
    titles: filmography(entry.combined_credits?.cast ?? [], entry.combined_credits?.crew ?? []),
  }))

export type TmdbPerson = z.output<typeof person>

type Line = z.output<typeof filmographyLine>

function filmography(cast: Line[], crew: Line[]): FilmographyTitle[] {
  const titles = new Map<string, FilmographyTitle>()
  for (const { title, character, job, episode_count } of [...cast, ...crew]) {
    const key = `${title.kind}:${title.tmdbId}`
    const known = titles.get(key) ?? { ...title, roles: [], jobs: [], episodeCount: null }
    if (character && !known.roles.includes(character)) known.roles.push(character)
    if (job && !known.jobs.includes(job)) known.jobs.push(job)
    if (episode_count !== null) known.episodeCount = Math.max(known.episodeCount ?? 0, episode_count)
    titles.set(key, known)
  }
  return [...titles.values()].sort((a, b) => (b.releaseDate ?? '9').localeCompare(a.releaseDate ?? '9'))
}
