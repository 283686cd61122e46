import { searchWords } from './search-words.ts'

/** A piece of a text; `isHit` where it is what was looked for; `at` is its place, which tells parts apart. */
export type ExcerptPart = { at: number; text: string; isHit: boolean }

const BEFORE = 60
const LONGEST = 180

/** The part of a text around the first word that was looked for, cut between words, with its hits told apart. */
export function excerptOf(text: string, looked: readonly string[]): ExcerptPart[] {
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    isHit: isHit(match[0], looked),
  }))
  const first = words.find((word) => word.isHit)
  const start = words.find((word) => word.start >= (first?.start ?? 0) - BEFORE)?.start ?? 0
  const from = start < BEFORE / 2 ? 0 : start
  const to =
    text.length - from <= LONGEST
      ? text.length
      : (words.findLast((word) => word.end <= from + LONGEST)?.end ?? text.length)
  const parts: ExcerptPart[] = []
  let done = from
  for (const word of words.filter((each) => each.isHit && each.start >= from && each.end <= to)) {
    parts.push(
      { at: done, text: text.slice(done, word.start), isHit: false },
      { at: word.start, text: text.slice(word.start, word.end), isHit: true },
    )
    done = word.end
  }
  parts.push({ at: done, text: text.slice(done, to), isHit: false })
  if (from > 0) parts.unshift({ at: -1, text: '… ', isHit: false })
  if (to < text.length) parts.push({ at: text.length, text: ' …', isHit: false })
  return parts.filter((part) => part.text !== '')
}

/** Endings do not count, as in the index: the shorter of two words must begin the longer one. */
function isHit(word: string, looked: readonly string[]): boolean {
  const folded = searchWords(word).join('')
  return looked.some((each) => {
    const stem = each.length > 5 ? each.slice(0, -2) : each
    return each.length >= 3 && folded.startsWith(stem) && folded.length <= each.length + 4
  })
}
