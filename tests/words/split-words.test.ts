import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { messagesIn, writeWords } from '../../vite.split-words.ts'

const parse = (code: string) => parseAst(code)
const messages = messagesIn(
  `
    const counted = (one) => (count) => count + one
    export const homeWords = {
      heading: 'Home “sweet” home',
      plays: counted('play'),
      named: (name) => 'It is ' + name,
      days: ['Monday', 'Tuesday'],
      group: { first: 'One', next: (n) => 'Two' + n },
      'with-dash': 'Dashed',
    }`,
  parse,
)
const IMPORT = "import { homeWords as words } from '#app/words/en.ts'\n"
const written = (code: string) => writeWords(IMPORT + code, parse, messages).replace(IMPORT, '')

test.each([
  ['a message is written where it is said', 'say(words.heading)', 'say("Home “sweet” home")'],
  ['also one of a group', 'say(words.group.first)', 'say("One")'],
  ['also one with a dash', "say(words['with-dash'])", 'say("Dashed")'],
  ['and what is done to it is done to it', 'words.heading.trim()', '"Home “sweet” home".trim()'],
  [
    'one that is picked by a value is called without its group',
    'words.group[key](3)',
    '(0, words.group[key])(3)',
  ],
  ['the method of a list keeps its list', 'words.days.map(say)', 'words.days.map(say)'],
  ['a set handed on stays a set', 'say(words)', 'say(words)'],
  ['what only has the name of a message stays', 'page.words.heading', 'page.words.heading'],
])('%s', (_, code, expected) => {
  expect(written(code)).toBe(expected)
})

test.each([
  ['a function is taken without its set', 'words.named(x)', 'homeWords$named(x)', 'homeWords$named'],
  ['also one of a group', 'words.group.next(1)', 'homeWords$group$next(1)', 'homeWords$group$next'],
  ['also one that another function made', 'words.plays(3)', 'homeWords$plays(3)', 'homeWords$plays'],
  ['also where it is handed on', 'list.map(words.named)', 'list.map(homeWords$named)', 'homeWords$named'],
  [
    'a message may be a value of it',
    'words.named(words.heading)',
    'homeWords$named("Home “sweet” home")',
    'homeWords$named',
  ],
])('%s', (_, code, expected, name) => {
  expect(written(code)).toBe(`import { ${name} } from "#app/words/en.ts"\n${expected}`)
})

test('where a set’s name is also that of a parameter, nothing is touched', () => {
  const code = 'const draw = ({ words }) => words.heading'
  expect(written(code)).toBe(code)
})

test('a module without messages is left as it is', () => {
  expect(writeWords('say(words.heading)', parse, messages)).toBe('say(words.heading)')
})
