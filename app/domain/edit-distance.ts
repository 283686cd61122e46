/**
 * How many slips of the keyboard lie between two words: a letter too many, one missing, one wrong, two swapped. Gives
 * up as soon as there are more than `most`, and then says `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 0; i < a.length; i++) {
    const row = [i + 1]
    let least = i + 1
    for (let j = 0; j < b.length; j++) {
      const isSame = a[i] === b[j]
      const isSwap = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j]
      const cost = Math.min(
        at(last, j) + (isSame ? 0 : 1),
        at(last, j + 1) + 1,
        at(row, j) + 1,
        isSwap ? at(beforeLast, j - 1) + 1 : Infinity,
      )
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    beforeLast = last
    last = row
  }
  return Math.min(at(last, b.length), most + 1)
}

const at = (row: readonly number[], index: number) => row[index] ?? Infinity
