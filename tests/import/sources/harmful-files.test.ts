import { truncateSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { jsonItems } from '#app/server/import/files/json-items.ts'
import { openFile } from '#app/server/import/files/open-file.ts'
import { recogniseFile } from '#app/server/import/sources/recognise-file.ts'
import { archiveOf, openedFile, readFile, uploadedFile } from '#tests/builders/uploaded-file.ts'

const diary =
  'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2024-05-05,Alien,1979,x,,,,2024-05-04\n'

describe('an archive', () => {
  test('that would unpack to far more than it is worth is refused', async () => {
    const bomb = zipSync({ 'diary.csv': new Uint8Array(40 * 1024 * 1024) }, { level: 9 })
    await expect(openedFile('bomb.zip', bomb)).rejects.toMatchObject({ status: 422, code: 'too-large' })
  })

  test('whose sizes are not true is found out while it is read', async () => {
    const honest = archiveOf({ 'diary.csv': diary.repeat(2000) })
    const lying = Buffer.from(honest)
    const central = lying.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    lying.writeUInt32LE(100, central + 24)
    await expect(readFile('x.zip', lying)).rejects.toMatchObject({ code: 'damaged-file' })
  })

  test.each(['../../etc/diary.csv', '/etc/diary.csv', 'C:\\diary.csv'])(
    'with the path %s is refused',
    async (path) => {
      const archive = archiveOf({ [path]: diary })
      await expect(openedFile('x.zip', archive)).rejects.toMatchObject({ code: 'damaged-file' })
    },
  )

  test('with too many files is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`${i}.csv`, strToU8('')]))
    await expect(openedFile('x.zip', zipSync(many, { level: 0 }))).rejects.toMatchObject({
      code: 'too-large',
    })
  })

  test('that is protected says so', async () => {
    const locked = Buffer.from(archiveOf({ 'diary.csv': diary }))
    const central = locked.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    locked.writeUInt16LE(1, central + 8)
    await expect(openedFile('x.zip', locked)).rejects.toMatchObject({ code: 'locked-file' })
  })

  test.each([0.2, 0.5, 0.9])('of which only %d is there is refused', async (share) => {
    const whole = archiveOf({ 'diary.csv': diary, 'ratings.csv': diary })
    const half = whole.subarray(0, Math.floor(whole.length * share))
    await expect(openedFile('x.zip', half)).rejects.toMatchObject({ code: 'damaged-file' })
  })

  test('without a readable file, and an empty file, are refused', async () => {
    await expect(openedFile('x.zip', archiveOf({ 'a.png': 'x' }))).rejects.toMatchObject({
      code: 'empty-file',
    })
    await expect(openedFile('diary.csv', '')).rejects.toMatchObject({ code: 'empty-file' })
  })
})

async function items(text: string) {
  const read = []
  const file = await openedFile('x.json', text)
  for (const entry of file.entries) for await (const item of jsonItems(entry)) read.push(item)
  return read
}

describe('a JSON document', () => {
  test('is given item by item, with strings that look like structure', async () => {
    expect(await items('\uFEFF[ {"a":"}],\\"{"}, 1 , [2,[3]], "x" ]')).toEqual([
      { key: null, isItem: true, value: { a: '}],"{' } },
      { key: null, isItem: true, value: 1 },
      { key: null, isItem: true, value: [2, [3]] },
      { key: null, isItem: true, value: 'x' },
    ])
    expect(await items('{"v":1,"empty":[],"o":{"l":[1]},"list":[1,{"b":[2]}],"end":null}')).toEqual([
      { key: 'v', isItem: false, value: 1 },
      { key: 'o', isItem: false, value: { l: [1] } },
      { key: 'list', isItem: true, value: 1 },
      { key: 'list', isItem: true, value: { b: [2] } },
      { key: 'end', isItem: false, value: null },
    ])
    expect(await items('[]')).toEqual([])
    expect(await items('{}')).toEqual([])
  })

  test.each([
    '[',
    '[1',
    '[1,',
    '{"a"',
    '{"a":',
    '{"a":[1]',
    '[1}',
    '{"a":1]',
    'nope',
    '"x"',
    '[1] [2]',
    '[1,,2]',
    '[tru]',
    '{a:1}',
    '{"a":[1] 2}',
    '[1]x',
  ])('that is %s is no document', async (text) => {
    await expect(items(text)).rejects.toMatchObject({ code: 'damaged-file' })
  })

  test('is the same in UTF-16', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('["é"]', 'utf16le')])
    const file = await openedFile('x.json', utf16)
    const read = []
    for (const entry of file.entries) for await (const item of jsonItems(entry)) read.push(item.value)
    expect(read).toEqual(['é'])
  })
})

describe('a table', () => {
  test('whose quotation marks do not close is refused, and one with odd marks within cells is read', async () => {
    const broken = `${diary}2024-05-05,"Alien,1979,x,,,,2024-05-04\n`
    await expect(readFile('diary.csv', broken)).rejects.toMatchObject({ code: 'damaged-file' })
    const odd = `${diary}2024-05-05,The "Thing",1982,x,,,,2024-05-04\n2024-05-05,=1+1,1982,x,,,,2024-05-04\n`
    const { rows } = await readFile('diary.csv', odd)
    expect(rows.map((row) => (row.type === 'play' ? row.title.title : null))).toEqual([
      'Alien',
      'The "Thing"',
      '=1+1',
    ])
  })
})

const accented = diary.replace('Alien', 'Amélie')
const namesIn = ({ rows }: Awaited<ReturnType<typeof readFile>>) =>
  rows.flatMap((row) => (row.type === 'play' ? [row.title.title] : []))

describe('a table in another encoding', () => {
  test.each([
    ['Latin-1', Buffer.from(accented, 'latin1')],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${accented}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${accented}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${accented}`, 'utf16le').swap16()],
  ])('%s has the same rows', async (_, bytes) => {
    expect(namesIn(await readFile('diary.csv', bytes))).toEqual(['Amélie'])
  })

  test('is told by the whole file: the first letter that tells may be a long way in', async () => {
    const late = Buffer.from(
      diary.replace(/\n(.*)\n/, '\n' + '$1\n'.repeat(5000)) + accented.split('\n')[1],
      'latin1',
    )
    expect(namesIn(await readFile('diary.csv', late)).at(-1)).toBe('Amélie')
  })
})

const HALF_A_GIGABYTE = 500 * 1024 * 1024
/** Far less than the file, and more than the machinery of reading takes. */
const MOST_MEMORY = 300 * 1024 * 1024

describe('a file of 500 MB that never comes to an end of its first value', () => {
  // The rest of each is a hole in the file: nothing is written to the disk.
  test.each([
    [
      'ratings-movies.json',
      '[{"rated_at":"2024-05-04T10:00:00.000Z","movie":{"ids":{"trakt": 1}, "title":"',
      'too-large',
    ],
    ['diary.csv', `${diary}2024-05-05,"`, 'damaged-file'],
  ])(
    'is refused, and not held in memory: %s',
    async (name, head, code) => {
      const upload = uploadedFile(name, head)
      truncateSync(upload.path, HALF_A_GIGABYTE)
      const file = await openFile(upload.path, upload.name)
      const before = process.memoryUsage.rss()
      await expect(async () => {
        for await (const _ of recogniseFile(file, null).rows(file, { timeZone: 'UTC' })) void _
      }).rejects.toMatchObject({ code })
      expect(process.memoryUsage.rss() - before).toBeLessThan(MOST_MEMORY)
    },
    60_000,
  )
})
