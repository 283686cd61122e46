import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Every short word between quotes in the sources of the pages and the rules: the names of fields and queries, and the
 * values they take. A new page brings its own words along.
 */
export function readDictionary(): readonly [string, ...string[]] {
  const words = new Set<string>()
  for (const folder of ['app/routes', 'app/domain', 'app/server/api']) {
    for (const name of readdirSync(folder, { recursive: true }).map(String)) {
      if (!/\.tsx?$/.test(name)) continue
      const text = readFileSync(join(folder, name), 'utf8')
      for (const [, word = ''] of text.matchAll(/'([A-Za-z][\w-]{1,24})'/g)) words.add(word)
      for (const [, word = ''] of text.matchAll(/^ {2,6}(?:'?)([a-z][\w-]{1,24})(?:'?): z\b/gm))
        words.add(word)
    }
  }
  const [first = 'q', ...rest] = [...words].sort()
  return [first, ...rest]
}
