/** What comes from TMDB, or counts it, comes from there again; and ids of rows are an installation's own. */
const NOT_OWNED = new Set(['id', 'metadata', 'progress', 'airDate', 'runtimeMinutes'])

type Json = Record<string, unknown>

/**
 * All that an item of an export says of what the person owns, one statement a line and in one order, so that two items
 * say the same exactly where their statements are equal. Members that are added to the export are compared too.
 */
export function statementsOf(item: unknown): string[] {
  return [...walk(item as Json, '')].sort()
}

function* walk(part: Json, where: string): Generator<string, void> {
  for (const [name, value] of Object.entries(part)) {
    if (NOT_OWNED.has(name) || value === null) continue
    if (!Array.isArray(value)) yield `${where}${name} ${JSON.stringify(value)}`
    else if (name === 'seasons') yield* numbered(value as Json[], where, 'season')
    else if (name === 'episodes') yield* numbered(value as Json[], where, 'episode')
    else if (name === 'unplaced') for (const each of value) yield `${where}${name} ${placeless(each as Json)}`
    else for (const each of value) yield `${where}${name} ${JSON.stringify(each, owned)}`
  }
}

const owned = (name: string, value: unknown) => (NOT_OWNED.has(name) ? undefined : value)

/** Why a play has no episode is worked out anew, as soon as TMDB has listed them. */
const placeless = (play: Json) => JSON.stringify({ ...play, reason: undefined }, owned)

/** The name of an episode is TMDB's; its number says where the rest belongs, and its ids say nothing without a rest. */
function* numbered(parts: readonly Json[], where: string, what: string): Generator<string, void> {
  for (const { number, title: _, ids, ...rest } of parts) {
    const part = `${where}${what} ${String(number)} `
    const statements = [...walk(rest, part)]
    yield* statements
    if (statements.length > 0) yield* walk({ ids: ids ?? null }, part)
  }
}

/** By what the same title is known in two exports. */
export function keyOfItem(list: string, item: unknown): string {
  const { kind, title, name, year, ids } = item as Json
  return JSON.stringify([list, kind, title, name, year, ids])
}

/** Statements of the first that the second lacks; one that is made twice counts twice. */
export function lackingIn(second: readonly string[], first: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const statement of second) left.set(statement, (left.get(statement) ?? 0) + 1)
  return first.filter((statement) => {
    const n = left.get(statement) ?? 0
    left.set(statement, n - 1)
    return n <= 0
  })
}
