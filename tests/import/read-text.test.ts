import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { readText } from '#app/server/import/files/read-text.ts'

async function read(bytes: Buffer): Promise<string> {
  let text = ''
  for await (const piece of readText({ open: () => Promise.resolve(Readable.from([bytes])) })) text += piece
  return text
}

describe('stray zeros do not make a text UTF-16', () => {
  test.each([
    ['one', 'Title\0,Year\nAlien,1979\n'],
    ['two at even places', 'ab\0c\0 and some more of it\n'],
    ['three at odd places', 'Name\n\0x\0y\0z and the rest of a short line\n'],
    ['one behind every fifth letter', 'Movie\0Night\0Short\0Three\0Eight'],
    ['a few beside letters of two bytes', 'Amélie\0, Ödön\0, À bout de souffle\0, Æon\n'],
  ])('%s', async (_, text) => {
    expect(await read(Buffer.from(text))).toBe(text)
  })
})

describe('UTF-16 without a mark is known by its zeros', () => {
  const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()
  test.each([
    ['Latin', 'Title,Year\nAlien,1979\n'],
    ['Cyrillic', 'Название,Год\nСталкер,1979\nСолярис,1972\nЗеркало,1975\n'],
    ['Japanese', '題名,年\n千と千尋の神隠し,2001\nもののけ姫,1997\n七人の侍,1954\n'],
    ['Greek', 'Τίτλος,Έτος\nΖ,1969\n'],
  ])('%s', async (_, text) => {
    expect(await read(Buffer.from(text, 'utf16le'))).toBe(text)
    expect(await read(swapped(text))).toBe(text)
  })
})
