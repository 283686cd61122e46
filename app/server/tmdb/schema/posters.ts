import { z } from 'zod'
import { type Posters, WITHOUT_WORDS } from '#app/domain/choose-poster.ts'
import { amount, imagePath, list, part } from './lenient.ts'

const poster = z.object({
  file_path: imagePath,
  // 'xx' is an older way to say that there are no words.
  iso_639_1: z
    .string()
    .regex(/^[a-z]{2}$/)
    .nullable()
    .transform((code) => (code === 'xx' ? null : code)),
  vote_average: amount,
})

/** `images`: the best poster of each language. Null where the part was not asked for, or left out. */
export const posters = part(
  z.object({ posters: list(poster) }).transform((images) => {
    const best: Posters = {}
    const byVotes = images.posters.sort((a, b) => (b.vote_average ?? 0) - (a.vote_average ?? 0))
    for (const { file_path, iso_639_1 } of byVotes) {
      if (file_path !== null) best[iso_639_1 ?? WITHOUT_WORDS] ??= file_path
    }
    return best
  }),
)
