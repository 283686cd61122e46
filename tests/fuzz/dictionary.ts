import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

type Words = readonly [string, ...string[]]

/** What the sources of the pages and the rules speak of. A new page brings its own words along. */
export type Dictionary = {
  /** Of the fields and queries that are read. */
  names: Words
  /** What a form may ask for. */
  intents: Words
  /** Every short word between quotes. */
  words: Words
}

const FOLDERS = ['app/routes', 'app/domain', 'app/server/api', 'app/server/matching']

export function readDictionary(): Dictionary {
  const text = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  ).join('\n')
  return {
    names: found(text, /\b(?:get|getAll|has)\('(\w+)'\)/g, /^ {2,6}(\w+): z\b/gm, /textOf\(form, '(\w+)'\)/g),
    intents: found(text, /case '([\w-]+)'/g, /^ {2}'?([a-z][\w-]+)'?: z\.object/gm),
    words: found(text, /'([A-Za-z][\w-]{1,24})'/g),
  }
}

function found(text: string, ...patterns: readonly RegExp[]): Words {
  const all = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, word = '']) => word))
  const [first, ...rest] = [...new Set(all)].sort()
  if (first === undefined) throw new Error('The sources speak of nothing.')
  return [first, ...rest]
}
