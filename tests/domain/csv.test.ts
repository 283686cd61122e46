import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from '#app/domain/csv.ts'

test('it begins with a byte order mark and ends its lines as RFC 4180 has it', () => {
  expect(csvOf(['Title', 'Message'], [['Amélie', 'Gone, they say: "gone"']])).toBe(
    '\ufeffTitle,Message\r\nAmélie,"Gone, they say: ""gone"""\r\n',
  )
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=HYPERLINK("http://elsewhere.example")'])(
  '%j does not become a formula',
  (value) => {
    const [[cell] = []] = parse(csvOf([], [[value]]), { bom: true, skip_empty_lines: true })
    expect(cell).toBe(`'${value}`)
  },
)

test('every cell comes back as it was, but for the quote before a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
      const back: string[][] = parse(csvOf(['Title', 'Message'], rows), { bom: true })
      const asText = (cell: string) => (/^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell)
      expect(back.slice(1)).toEqual(rows.map((row) => row.map(asText)))
    }),
  )
})
