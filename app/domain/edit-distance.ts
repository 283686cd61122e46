/** Rows of the table, used again and again: a search compares thousands of words. Longer words than that are cut. */
const LONGEST = 255
const ROWS = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1))

/**
 * How many slips of the keyboard lie between two words: a letter too many, one missing, one wrong, two swapped. Gives
 * up as soon as there are more than `most`, and then says `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  const [long, wide] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)]
  let [beforeLast, last, row] = ROWS as [Uint8Array, Uint8Array, Uint8Array]
  for (let j = 0; j <= wide; j++) last[j] = j
  for (let i = 1; i <= long; i++) {
    row[0] = i
    let least = i
    for (let j = 1; j <= wide; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let cost = Math.min(at(last, j - 1) + (isSame ? 0 : 1), at(last, j) + 1, at(row, j - 1) + 1)
      if (isSwapped(a, i, b, j)) cost = Math.min(cost, at(beforeLast, j - 2) + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }
  return Math.min(at(last, wide), most + 1)
}

const at = (row: Uint8Array, index: number): number => row[index] ?? LONGEST

/** The two letters before a place, the other way round in the other word. */
const isSwapped = (a: string, i: number, b: string, j: number): boolean =>
  i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
