import { editDistance } from './edit-distance.ts'
import { searchWords } from './search-words.ts'

/** How many slips a word may hold: none while it is short, for then every word is close to every other. */
const slipsIn = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

/**
 * How far a name is from what was typed, counted in slips; null where it is something else. Every typed word must be
 * found in the name; the last one may be unfinished.
 */
export function closeness(typed: readonly string[], name: string): number | null {
  const words = searchWords(name)
  const last = typed.at(-1)
  // Words run together or torn apart by a slip of the blank.
  const whole = slipsBetween(typed.join(''), words.join(''))
  let slips = 0
  for (const word of longestFirst(typed)) {
    const least = Math.min(...words.map((candidate) => slipsOf(word, candidate, word === last)))
    if (least === Infinity) return whole
    slips += least
  }
  return whole === null ? slips : Math.min(slips, whole)
}

/** The longest word is the quickest to say that a name is another one. */
const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length)

function slipsBetween(typed: string, name: string): number | null {
  const most = slipsIn(typed)
  const slips = editDistance(typed, name, most)
  return slips <= most ? slips : null
}

function slipsOf(typed: string, word: string, mayBeUnfinished: boolean): number {
  if (word === typed || (mayBeUnfinished && word.startsWith(typed))) return 0
  const most = slipsIn(typed)
  const whole = editDistance(typed, word, most)
  const begun =
    mayBeUnfinished && typed.length >= 5 ? editDistance(typed, word.slice(0, typed.length), most) : most + 1
  const slips = Math.min(whole, begun)
  if (slips <= most) return slips
  // Within a word: "bat" brings up Combat, after everything else.
  return typed.length >= 3 && word.includes(typed) ? most + 1 : Infinity
}
