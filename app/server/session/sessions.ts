import type { Database } from '../db/open-database.ts'

/** Which sessions still count: those that began since everybody was signed out last. */
export type Sessions = {
  /** Reads it once. To be awaited before `epoch` is asked. */
  load: () => Promise<void>
  /** How often everybody was signed out; null before it is known, and then nobody is signed in. */
  epoch: () => number | null
  /** Signs every browser out. */
  endAll: () => Promise<void>
}

const NAME = 'session-epoch'

export function createSessions({ db }: { db: Database }): Sessions {
  let held: number | null = null
  const load = async () => {
    held ??= await find(db)
  }
  return {
    load,
    epoch: () => held,
    endAll: async () => {
      const next = (await find(db)) + 1
      await db
        .insertInto('setting')
        .values({ name: NAME, value: String(next) })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: String(next) }))
        .execute()
      held = next
    },
  }
}

async function find(db: Database): Promise<number> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', NAME).executeTakeFirst()
  return Number(row?.value ?? 0)
}
