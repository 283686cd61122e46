import { createHash } from 'node:crypto'
import type { ExportCheckResult, ExportDifference } from '#app/domain/export-check.ts'
import { jsonItems } from '#app/server/import/files/json-items.ts'
import { readingOf } from '#app/server/import/files/open-file.ts'
import { commonWords, exportCheckRunWords } from '#app/words/en.ts'
import { keyOfItem, lackingIn, statementsOf } from './statements-of.ts'

/** Differences are shown in full for so many titles; the others are counted. */
const SHOWN = 50

type Comparison = Pick<ExportCheckResult, 'outcome' | 'titles' | 'plays' | 'differing' | 'differences'>

/**
 * Holds two exports against each other, title by title, in any order. What is kept of a title while reading is a hash:
 * memory grows with titles and not with plays.
 */
export async function compareExports(before: string, after: string): Promise<Comparison> {
  const [first, second] = [await digestsOf(before), await digestsOf(after)]
  const keys = new Set([...first.titles.keys(), ...second.titles.keys()])
  const differing = [...keys].filter((key) => first.titles.get(key) !== second.titles.get(key))
  const shown = new Set(differing.slice(0, SHOWN))
  return {
    outcome: differing.length === 0 ? 'identical' : 'different',
    titles: first.items,
    plays: first.plays,
    differing: differing.length,
    differences:
      shown.size === 0
        ? []
        : differencesOf(await statementsIn(before, shown), await statementsIn(after, shown)),
  }
}

async function digestsOf(path: string) {
  const titles = new Map<string, string>()
  const all = { titles, items: 0, plays: 0 }
  for await (const { key, item } of itemsOf(path)) {
    const statements = statementsOf(item)
    all.items++
    all.plays += statements.filter((statement) => /(^|\d )plays /.test(statement)).length
    const digest = createHash('sha256').update(statements.join('\n')).digest('base64')
    // Two titles may be known by the same: they are compared together.
    titles.set(key, [...(titles.get(key)?.split(' ') ?? []), digest].sort().join(' '))
  }
  return all
}

async function statementsIn(path: string, wanted: ReadonlySet<string>): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for await (const { key, item } of itemsOf(path))
    if (wanted.has(key)) found.set(key, [...(found.get(key) ?? []), ...statementsOf(item)])
  for (const key of wanted) if (!found.has(key)) found.set(key, [])
  return found
}

/** Every item of every list of an export, and what stands beside the lists as one. */
async function* itemsOf(path: string): AsyncGenerator<{ key: string; item: unknown }, void> {
  const source = { name: exportCheckRunWords.theExport, open: () => readingOf(path) }
  for await (const { key, isItem, value } of jsonItems(source)) {
    if (isItem) yield { key: keyOfItem(key ?? '', value), item: value }
  }
}

function differencesOf(before: Map<string, string[]>, after: Map<string, string[]>): ExportDifference[] {
  return [...before].map(([key, statements]) => {
    const others = after.get(key) ?? []
    const [, , title, name, year] = JSON.parse(key) as (string | number | null)[]
    return {
      title: `${title ?? name ?? commonWords.untitled}${year ? ` (${year})` : ''}`,
      missing: lackingIn(others, statements),
      added: lackingIn(statements, others),
    }
  })
}
