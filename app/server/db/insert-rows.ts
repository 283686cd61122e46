import { CompiledQuery, type Insertable } from 'kysely'
import { type Database, LONGEST_KEPT } from './open-database.ts'
import type { Tables } from './tables.ts'

/** What the rest of a lot is divided into. Few lengths are few statements, and each stays prepared. */
const LENGTHS = [64, 32, 8, 1]

/**
 * Inserts rows by the hundred with little work and memory: in Kysely each value is a node of a tree, and a statement of
 * a new length is prepared anew. All rows have the columns of the first.
 * @param ending what stands behind the values, as SQL: `on conflict do nothing`, `returning id`
 * @returns what `returning` says, in the order of the rows
 */
export async function insertRows<T extends keyof Tables, Returned = never>(
  db: Database,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  ending = '',
): Promise<Returned[]> {
  const columns = Object.keys(rows[0] ?? {}) as (keyof Insertable<Tables[T]> & string)[]
  const one = `(${columns.map(() => '?').join(',')})`
  const textOf = (length: number) =>
    `insert into ${table} (${columns.join(',')}) values ${Array.from({ length }, () => one).join(',')} ${ending}`
  const returned: Returned[] = []
  for (let from = 0; from < rows.length;) {
    const length = lengthFor(rows.length - from, textOf)
    const lot = rows.slice(from, from + length)
    const cells = lot.flatMap((row) => columns.map((column): unknown => row[column] ?? null))
    const { rows: said } = await db.executeQuery<Returned>(CompiledQuery.raw(textOf(length), cells))
    returned.push(...said)
    from += length
  }
  return returned
}

const lengthFor = (left: number, textOf: (length: number) => string) =>
  LENGTHS.find((length) => length <= left && (length === 1 || textOf(length).length <= LONGEST_KEPT)) ?? 1
