import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { looseWords } from './loose-words.ts'

const modules = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((path) => join('app', path))
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('app/words/') && !path.includes('styleguide'))

test('everything that is said to a person is in the file of messages', () => {
  const loose = modules.flatMap((path) =>
    looseWords(path, readFileSync(path, 'utf8')).map(({ line, text }) => `${path}:${line}: ${text}`),
  )
  expect(loose).toEqual([])
})

test.each([
  ['text between tags', '<p>Nothing here</p>'],
  ['a label', '<Field label="Name" />'],
  ['a label in braces', "<Field aria-label={'Name of it'} />"],
  ['a sentence', "const words = 'It is gone for good.'"],
  ['a sentence with a value', 'const words = `${name} is gone for good.`'],
  ['a sentence thrown at a person', "throw new AppError(404, 'gone', 'It is gone.')"],
])('%s elsewhere is noticed', (_, code) => {
  expect(looseWords('page.tsx', code)).toHaveLength(1)
})

test.each([
  ['what is typed', '<code>npm run demo</code>'],
  ['an address', '<a href="/about">{words.about}</a>'],
  ['a word of the program', "const kind = 'not-found'"],
  ['a developer’s error', "throw new Error('This cannot be.')"],
  ['a line of the log', "log.warn({ id }, 'The queue stumbled.')"],
])('%s is not', (_, code) => {
  expect(looseWords('page.tsx', code)).toEqual([])
})
