/**
 * How many slips of the keyboard lie between two words: a letter too many, one missing, one wrong, two swapped. Gives
 * up as soon as there are more than `most`, and then says `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  const [from, to] = [[...a], [...b]]
  if (Math.abs(from.length - to.length) > most) return most + 1
  let before: number[] = []
  let last = to.map((_, i) => i + 1)
  last.unshift(0)
  for (const [i, letter] of from.entries()) {
    const row = [i + 1]
    for (const [j, other] of to.entries()) {
      const same = letter === other ? 0 : 1
      let cost = Math.min(at(last, j) + same, at(last, j + 1) + 1, at(row, j) + 1)
      if (i > 0 && j > 0 && letter === to[j - 1] && from[i - 1] === other)
        cost = Math.min(cost, at(before, j - 1) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return Math.min(at(last, to.length), most + 1)
}

const at = (row: readonly number[], index: number) => row[index] ?? Infinity
