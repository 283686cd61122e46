import type { OwnedMedia } from '#app/domain/owned-media.ts'
import { ownedWords } from '#app/words/en.ts'

const known: Record<string, string> = ownedWords.media

/** `Blu-ray`, `4K`, `Dolby Vision`: each once, of several copies too. What has no word here is told as the source does. */
export function ownedMediaWords(copies: readonly OwnedMedia[]): string[] {
  const said = ['media_type', 'resolution', 'hdr'].flatMap((name) =>
    copies.flatMap((copy) => {
      const value = copy[name]
      return typeof value === 'string' ? [known[value] ?? value.replaceAll('_', ' ')] : []
    }),
  )
  const in3d = copies.some((copy) => copy['3d'] === true) ? [ownedWords.in3d] : []
  return [...new Set([...said, ...in3d])]
}
