import { z } from 'zod'
import type { AgeRatings } from '#app/domain/age-rating.ts'
import { count, list, part, text } from './lenient.ts'

const THEATRICAL = 3
const country = z.string().regex(/^[A-Z]{2}$/)

/** `release_dates` of a movie: of each country the theatrical release's age rating, else that of any other release. */
export const movieCertifications = part(
  z
    .object({
      results: list(
        z.object({
          iso_3166_1: country,
          release_dates: list(z.object({ certification: text, type: count })),
        }),
      ),
    })
    .transform(({ results }) =>
      firstOfEach(
        results.map(({ iso_3166_1, release_dates }) => {
          const rated = release_dates.filter((entry) => entry.certification !== null)
          const best = rated.find((entry) => entry.type === THEATRICAL) ?? rated[0]
          return [iso_3166_1, best?.certification ?? null]
        }),
      ),
    ),
)

/** `content_ratings` of a series. A country can be listed twice. */
export const seriesCertifications = part(
  z
    .object({ results: list(z.object({ iso_3166_1: country, rating: text })) })
    .transform(({ results }) => firstOfEach(results.map((entry) => [entry.iso_3166_1, entry.rating]))),
)

function firstOfEach(entries: (readonly [country: string, rating: string | null])[]): AgeRatings {
  const ratings: AgeRatings = {}
  for (const [code, rating] of entries) if (rating !== null) ratings[code] ??= rating
  return ratings
}
