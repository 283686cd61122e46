import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvRows, headerOf } from '#app/server/import/files/csv-rows.ts'
import { openedFile } from '#tests/builders/uploaded-file.ts'

async function rowsOf(content: string | Uint8Array): Promise<string[][]> {
  const { entries } = await openedFile('table.csv', content)
  const rows: string[][] = []
  for (const entry of entries) for await (const row of csvRows(entry)) rows.push([...row.cells])
  return rows
}

const wide = (text: string, isBigEndian = false) => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

const text = (lineEnd: string, cellEnd = ',') =>
  ['title,day', 'Ronin,2001-02-03', '"Heat, again",2001-02-04']
    .map((line) => line.replace(/,(?! )/g, cellEnd))
    .join(lineEnd)
const expected = [
  ['Ronin', '2001-02-03'],
  ['Heat, again', '2001-02-04'],
]

describe.each([',', ';', '\t', '|'])('cells that %j parts', (cellEnd) => {
  test.each(['\n', '\r\n', '\r'])('are read with lines that end in %j', async (lineEnd) => {
    expect(await rowsOf(text(lineEnd, cellEnd))).toEqual(expected)
    expect(await rowsOf(text(lineEnd, cellEnd) + lineEnd)).toEqual(expected)
  })
})

test.each([
  ['title,day\r\nRonin,2001-02-03\n"Heat, again",2001-02-04\r'],
  ['title,day\nRonin,2001-02-03\r\n"Heat, again",2001-02-04\n'],
  ['title,day\rRonin,2001-02-03\r\n\r\n"Heat, again",2001-02-04'],
  ['"title","day"\n"Ronin","2001-02-03"\r"Heat, again","2001-02-04"\r\n'],
])('no row is lost between line ends of different kinds: %j', async (mixed) => {
  expect(await rowsOf(mixed)).toEqual(expected)
})

test('a line that tells the separator is no row, whatever it is followed by', async () => {
  for (const hint of ['sep=;', '"sep=;"', 'SEP=;'])
    expect(await rowsOf(`${hint}\r\n${text('\r\n', ';')}`)).toEqual(expected)
  expect(headerOf('sep=;\r\nTitle;"Watched; At"\r\n')).toEqual(['title', 'watched; at'])
  expect(headerOf('\n\nTitle,"Seen, when"\n')).toEqual(['title', 'seen, when'])
})

test('a line end between quotes belongs to the cell', async () => {
  expect(await rowsOf('title,note\r\nRonin,"one\ntwo\r\nthree"\nHeat,four\r\n')).toEqual([
    ['Ronin', 'one\ntwo\r\nthree'],
    ['Heat', 'four'],
  ])
})

describe('an encoding', () => {
  const table = 'title;day\r\nAmélie;2001-02-03\r\n千と千尋;2001-02-04\r\n'
  const latin = 'title;day\r\nAmélie;2001-02-03\r\nVolée – “x”;2001-02-04\r\n'
  const rows = [
    ['Amélie', '2001-02-03'],
    ['千と千尋', '2001-02-04'],
  ]

  test.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${table}`)],
    ['UTF-16 LE', wide(table)],
    ['UTF-16 LE with a mark', wide(`\uFEFF${table}`)],
    ['UTF-16 BE', wide(table, true)],
    ['UTF-16 BE with a mark', wide(`\uFEFF${table}`, true)],
  ])('of %s is found out', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(rows)
  })

  test('of Windows-1252 is what is no UTF-8', async () => {
    const bytes = Buffer.from(latin, 'latin1')
    for (const [char, byte] of [
      ['–', 0x96],
      ['“', 0x93],
      ['”', 0x94],
    ] as const)
      for (let at = latin.indexOf(char); at >= 0; at = latin.indexOf(char, at + 1)) bytes[at] = byte
    expect((await rowsOf(bytes)).map(([title]) => title)).toEqual(['Amélie', 'Volée – “x”'])
  })
})

const cell = fc.stringMatching(/^[a-zäß中 ,;"'|.\d]{0,10}$/u)
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
const encode = fc.constantFrom<(text: string) => Uint8Array>(
  (plain) => Buffer.from(plain),
  (plain) => Buffer.from(`\uFEFF${plain}`),
  (plain) => wide(plain),
  (plain) => wide(plain, true),
  (plain) => wide(`\uFEFF${plain}`),
)

test('the same rows come from any mix of line ends, separators, hints and encodings', async () => {
  const lines = fc.array(fc.tuple(fc.tuple(cell, cell), lineEnd), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(
      lines,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.boolean(),
      lineEnd,
      encode,
      async (rows, separator, hasHint, firstEnd, encoded) => {
        const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
        const hint = hasHint ? `sep=${separator}${firstEnd}` : ''
        const body = rows.map(
          ([cells, end], n) => `${n}${separator}${cells.map(quoted).join(separator)}${end}`,
        )
        const file = `${hint}${['number', 'one', 'other'].join(separator)}${firstEnd}${body.join('')}`
        expect(await rowsOf(encoded(file))).toEqual(
          rows.map(([cells], n) => [String(n), ...cells.map((value) => value.trim())]),
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('every row has a line of its own, by which what is wrong with it is known again', async () => {
  const { entries } = await openedFile('table.csv', 'a,b\r\n1,"x\ny"\n2,z\r3,z\r\n4,"p\r\nq"\r\n5,z')
  const seen: number[] = []
  for (const entry of entries) for await (const row of csvRows(entry)) seen.push(row.line)
  expect(new Set(seen).size).toBe(5)
})
