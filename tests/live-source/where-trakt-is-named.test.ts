import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SERVER = join(import.meta.dirname, '../../app/server')

/** Where Trakt may be named, and why. Anywhere else a source is a `LiveSource` (docs/decisions/0073). */
const ALLOWED = [
  // The client, and the line that registers it.
  /^trakt\//,
  /^(startup|runtime)\.ts$/,
  // What connects it: environment, tables, the card in Settings, the calls of the API.
  /^base\/config\.ts$/,
  /^db\/(tables|access-tables|copy-database)\.ts$/,
  /^settings\/settings-page\.ts$/,
  /^api\/endpoints\/(app-status|status|runs)\.ts$/,
  // Formats that are Trakt's, coming in and going out.
  /^import\/sources\/(trakt-export|trakt-import|recognise-file)\.ts$/,
  /^export\/(trakt-entries|export-formats|export-page)\.ts$/,
  /^api\/(contract\/schemas|endpoints\/exports)\.ts$/,
  // What follows from its ids: two Trakt entries stay two, and what it says of an episode goes with its id.
  /^merge\/(move-trakt-part|ensure-episodes)\.ts$/,
  /^search\/search-(tmdb|library|slug|page)\.ts$/,
  /^history\/remove-plays-page\.ts$/,
]

/** An id of Trakt's is a space of ids like that of TMDB, IMDb and TVDB. */
const IDS =
  /trakt_(?:history_)?id|trakt_slug|\w*[tT]rakt(?:Id|HistoryId|Slug)\w*|ids\.trakt|\btrakt: |':trakt:'|get\('trakt'\)|tvdb\|trakt\)/g

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|^\s*-- .*$/gm, '')

test('outside its own folder, its formats and what connects it, no code of the server names Trakt', () => {
  const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const naming = files.filter((name) =>
    /trakt/i.test(withoutComments(readFileSync(join(SERVER, name), 'utf8')).replaceAll(IDS, '')),
  )
  expect(naming.length).toBeGreaterThan(0)
  expect(naming.filter((name) => !ALLOWED.some((allowed) => allowed.test(name)))).toEqual([])
})
