import { z } from 'zod'
import type { TitleText } from '#app/domain/choose-text.ts'
import { list, part, text } from './lenient.ts'

const entry = z
  .object({
    iso_639_1: z.string().regex(/^[a-z]{2}$/),
    iso_3166_1: z.string().regex(/^[A-Z]{2}$/),
    data: z.object({ title: text, name: text, overview: text, tagline: text }),
  })
  .transform(({ iso_639_1, iso_3166_1, data }): TitleText => ({
    language: `${iso_639_1}-${iso_3166_1}`,
    name: data.title ?? data.name,
    overview: data.overview,
    tagline: data.tagline,
  }))

/** `translations`: the texts of every language TMDB has. Null where the part was not asked for, or left out. */
export const translations = part(
  z.object({ translations: list(entry) }).transform((answer) => answer.translations),
)
