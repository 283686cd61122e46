import { foldedText } from './folded-text.ts'

const MOST_WORDS = 8

/** The words of a question or of a name as a search compares them: folded, `&` as a word, without any signs. */
export function searchWords(text: string): string[] {
  const plain = foldedText(text.replace(/&/g, ' and ')).replace(/['’]/g, '')
  return (plain.match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? []).slice(0, MOST_WORDS)
}

/**
 * What the words are in FTS5's language: each of them, or what begins with it, in any order; or all of them written as
 * one, for `spider man` is Spiderman to some. Null where there is no word.
 */
export function wordQuery(words: readonly string[]): string | null {
  if (words.length === 0) return null
  const each = words.map((word) => `"${word}"*`).join(' ')
  return words.length === 1 ? each : `(${each}) OR "${words.join('')}"*`
}

/** Words that every story has tell nothing of it. */
const COMMON = new Set(
  'the and for his her him who that this with from are was were has have had not but you they them their'.split(
    ' ',
  ),
)

/** The words that a story must hold, endings aside. Null where there is none that tells anything. */
export function storyQuery(words: readonly string[]): string | null {
  const telling = words.filter((word) => word.length >= 3 && !COMMON.has(word))
  return telling.length === 0 ? null : telling.map(quoted).join(' AND ')
}

/**
 * Questions to an index of three-letter runs that bring up names with a slip in them, the narrowest first. A slip
 * spoils up to four runs in a row: the first and the last ones of a word survive, and so does every other word.
 */
export function closeQueries(words: readonly string[]): string[] {
  const runs = words
    .map(threeLetters)
    .filter((each) => each.length > 0)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_LOOKED_UP)
  const besideAnother = runs.map((each, i) => {
    const others = runs.filter((_, j) => j !== i).flat()
    return `(${all(each)}) AND (${others.map(quoted).join(' OR ')})`
  })
  // The ends of a short word bring up a crowd; where a long one was typed too, that one is enough to go by.
  const telling = runs.some(isLong) ? runs.filter(isLong) : runs
  return [...new Set([...(runs.length > 1 ? besideAnother : []), ...telling.map(ends), ...runs.map(all)])]
}

/** The longest words tell most; looking up more of them costs more than it brings. */
const MOST_LOOKED_UP = 2

const quoted = (word: string) => `"${word}"`
const all = (runs: readonly string[]) => runs.map(quoted).join(' AND ')

const isLong = (runs: readonly string[]) => runs.length >= 6

function ends(runs: readonly string[]): string {
  const [first = '', second = ''] = runs
  const [lastButOne = '', last = ''] = runs.slice(-2)
  if (!isLong(runs)) return [...new Set([first, last || first])].map(quoted).join(' OR ')
  const pairs = [
    [first, second],
    [first, last],
    [lastButOne, last],
  ]
  return pairs.map((pair) => `(${all(pair)})`).join(' OR ')
}

/** Every run of three letters within a word. */
function threeLetters(word: string): string[] {
  const letters = Array.from(word)
  return [...new Set(letters.slice(2).map((_, i) => letters.slice(i, i + 3).join('')))]
}
