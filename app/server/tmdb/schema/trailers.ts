import { z } from 'zod'
import { isTrue, list, part, text } from './lenient.ts'

export type Trailer = { key: string; name: string }

const MOST_TRAILERS = 5

const video = z.object({
  key: z.string().regex(/^[\w-]{5,20}$/),
  site: z.literal('YouTube'),
  name: text,
  type: z.enum(['Trailer', 'Teaser']),
  official: isTrue,
})

const rank = (entry: z.output<typeof video>) => (entry.type === 'Trailer' ? 0 : 2) + (entry.official ? 0 : 1)

/** `videos`: trailers on YouTube, the official ones first, then teasers. */
export const trailers = part(
  z.object({ results: list(video) }).transform(({ results }): Trailer[] =>
    results
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, MOST_TRAILERS)
      .map(({ key, name, type }) => ({ key, name: name ?? type })),
  ),
)
