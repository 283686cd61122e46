import { expect, test } from 'vitest'
import { insertRows } from '#app/server/db/insert-rows.ts'
import { openTestDatabase } from '#tests/builders/open-test-database.ts'

const setting = (n: number) => ({ name: `n${n}`, value: String(n) })

test.each([0, 1, 7, 8, 64, 65, 203])(
  '%d rows are there afterwards, and answer in their order',
  async (count) => {
    const db = await openTestDatabase()
    const rows = Array.from({ length: count }, (_, n) => setting(n))
    const said = await insertRows<'setting', { name: string }>(db, 'setting', rows, 'returning name')
    expect(said).toEqual(rows.map(({ name }) => ({ name })))
    const held = await db.selectFrom('setting').selectAll().where('name', 'like', 'n%').execute()
    expect(new Set(held.map(({ name, value }) => `${name}=${value}`))).toEqual(
      new Set(rows.map(({ name, value }) => `${name}=${value}`)),
    )
  },
)

test('what the ending says of a row that is there already holds for each', async () => {
  const db = await openTestDatabase()
  await insertRows(db, 'setting', [setting(3)])
  const rows = Array.from({ length: 70 }, (_, n) => ({ name: `n${n}`, value: 'other' }))
  await insertRows(db, 'setting', rows, 'on conflict do nothing')
  const kept = await db.selectFrom('setting').select('name').where('value', '=', '3').execute()
  expect(kept).toEqual([{ name: 'n3' }])
})
