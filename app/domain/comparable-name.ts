import { foldedText } from './folded-text.ts'

/** Articles that lead a title in one catalogue and trail or lack in another. */
const ARTICLES = new Set(
  'the a an der die das ein eine le la les l un une el los las il lo gli i o os as de het een den det en et'.split(
    ' ',
  ),
)
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')
const WRITTEN = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/**
 * A title as catalogues are compared by: no case, accents, punctuation or leading article; `&` and `+` are "and";
 * numerals, also Roman ones and words, are digits. A name of nothing but signs stays as it is.
 */
export function comparableName(name: string): string {
  const plain = foldedText(name.replace(/[&+]/g, ' and '))
  const words = plain.replace(/['’`´]/g, '').match(/[\p{L}\p{N}\p{M}]+/gu)
  if (!words) return plain
  const withoutArticle = words.length > 1 && ARTICLES.has(words[0] ?? '') ? words.slice(1) : words
  return withoutArticle.map((word, index) => (index === 0 ? word : asDigits(word))).join(' ')
}

/** The numbers in a comparable name, which tell the parts of a series of movies apart. */
export const numbersIn = (comparable: string): string => (comparable.match(/\d+/g) ?? []).join(' ')

/** A word that begins a title is hardly ever its number: "V for Vendetta", "I, Robot". */
function asDigits(word: string): string {
  const roman = ROMAN.indexOf(word)
  if (roman >= 0) return String(roman + 1)
  const written = WRITTEN.indexOf(word)
  return written >= 0 ? String(written + 1) : word
}
