import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { cacheUntilWrite } from '#app/server/db/cache-until-write.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'

test('what was read is kept until a row is written, each thing by its name', async () => {
  const db = await openTestDatabase()
  let reads = 0
  const count = async () => {
    reads += 1
    const { rows } = await sql<{ n: number }>`select count(*) as n from person`.execute(db)
    return rows[0]?.n
  }
  const add = (id: number) => db.insertInto('person').values({ tmdb_id: id, name: 'Somebody' }).execute()

  expect([await cacheUntilWrite(db, 'a', count), await cacheUntilWrite(db, 'a', count)]).toEqual([0, 0])
  expect(await cacheUntilWrite(db, 'b', count)).toBe(0)
  expect(reads).toBe(2)
  await add(1)
  expect([await cacheUntilWrite(db, 'a', count), await cacheUntilWrite(db, 'a', count)]).toEqual([1, 1])
  expect(reads).toBe(3)
  await db.deleteFrom('person').execute()
  expect(await cacheUntilWrite(db, 'a', count)).toBe(0)
})

test('a read that fails is tried again', async () => {
  const db = await openTestDatabase()
  const broken = () => Promise.reject(new Error('no'))
  await expect(cacheUntilWrite(db, 'a', broken)).rejects.toThrow('no')
  expect(await cacheUntilWrite(db, 'a', () => Promise.resolve(5))).toBe(5)
})

test('a transaction reads for itself: what it sees may yet be taken back', async () => {
  const db = await openTestDatabase()
  const count = async (on: typeof db) => {
    const { n } = await on
      .selectFrom('person')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return n
  }
  const rolledBack = db.transaction().execute(async (trx) => {
    await trx.insertInto('person').values({ tmdb_id: 1, name: 'Somebody' }).execute()
    expect(await cacheUntilWrite(trx, 'a', () => count(trx))).toBe(1)
    throw new Error('back')
  })
  await expect(rolledBack).rejects.toThrow('back')
  expect(await cacheUntilWrite(db, 'a', () => count(db))).toBe(0)
})
