import { z } from 'zod'
import { count, list, part, text } from './lenient.ts'

/** Language and country of what is fetched go together; the age rating is that country's. */
const COUNTRY = 'US'
const THEATRICAL = 3

/** `release_dates` of a movie: the theatrical release's age rating, else that of any other release. */
export const movieCertification = part(
  z
    .object({
      results: list(
        z.object({
          iso_3166_1: z.literal(COUNTRY),
          release_dates: list(z.object({ certification: text, type: count })),
        }),
      ),
    })
    .transform(({ results }) => {
      const rated = results
        .flatMap((entry) => entry.release_dates)
        .filter((entry) => entry.certification !== null)
      return (rated.find((entry) => entry.type === THEATRICAL) ?? rated[0])?.certification ?? null
    }),
)

/** `content_ratings` of a series. A country can be listed twice. */
export const seriesCertification = part(
  z
    .object({ results: list(z.object({ iso_3166_1: z.literal(COUNTRY), rating: text })) })
    .transform(({ results }) => results.find((entry) => entry.rating !== null)?.rating ?? null),
)
