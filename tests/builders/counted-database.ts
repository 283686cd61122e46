import type { CompiledQuery, KyselyPlugin } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '#app/server/db/open-database.ts'
import { openTestDatabase } from './open-test-database.ts'

export type CountedDatabase = {
  db: Database
  /** Every statement sent so far; set its length to 0 before what is measured. */
  queries: CompiledQuery[]
  /** What EXPLAIN QUERY PLAN says of a statement, one line a step. */
  planOf: (query: CompiledQuery) => Promise<string[]>
}

/** A migrated database in memory that notes every statement sent to it. */
export async function countedDatabase(): Promise<CountedDatabase> {
  const plain = await openTestDatabase()
  const queries: CompiledQuery[] = []
  // Parts of a statement pass through here too; what is sent has a result.
  const compiled = new WeakMap<object, CompiledQuery>()
  const note: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      compiled.set(queryId, plain.getExecutor().compileQuery(node, queryId))
      return node
    },
    transformResult: ({ result, queryId }) => {
      const query = compiled.get(queryId)
      if (query) queries.push(query)
      return Promise.resolve(result)
    },
  }
  return {
    db: plain.withPlugin(note),
    queries,
    planOf: async (query) => {
      const plan = await plain.executeQuery<{ detail: string }>({
        ...query,
        sql: `explain query plan ${query.sql}`,
        query: sql`select 1`.toOperationNode() as never,
      })
      return plan.rows.map((row) => row.detail)
    },
  }
}
