import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf, unguarded } from '#app/domain/csv.ts'

test('it begins with a byte order mark and ends its lines as RFC 4180 has it', () => {
  expect(csvOf(['Title', 'Message'], [['Amélie', 'Gone, they say: "gone"']])).toBe(
    '\ufeffTitle,Message\r\nAmélie,"Gone, they say: ""gone"""\r\n',
  )
})

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\tx',
  '\u0000=1',
  '\u009b1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '=HYPERLINK("http://elsewhere.example")',
])('%j does not become a formula', (value) => {
  const [[cell] = []] = parse(csvOf([], [[value]]), { bom: true, skip_empty_lines: true })
  expect(cell).toBe(`'${value}`)
})

const startingOddly = fc
  .tuple(fc.constantFrom('', "'", "''", '=', '＝', '－', '\t', '\r', "'="), fc.string())
  .map((parts) => parts.join(''))

test('every cell comes back as it was once the quote before a formula is taken off', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(startingOddly, startingOddly), { minLength: 1 }), (rows) => {
      const back: string[][] = parse(csvOf(['Title', 'Message'], rows), { bom: true })
      expect(back.slice(1).map((row) => row.map(unguarded))).toEqual(rows)
    }),
  )
})

test('a quote that belongs to a text stays', () => {
  expect(["'Allo 'Allo!", "'71", "'"].map(unguarded)).toEqual(["'Allo 'Allo!", "'71", "'"])
})
