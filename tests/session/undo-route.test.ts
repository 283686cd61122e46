import { afterEach, expect, test } from 'vitest'
import { action } from '#app/routes/undo.ts'
import { openChange, writeJournal } from '#app/server/journal/write-journal.ts'
import { type Runtime, setRuntime } from '#app/server/runtime.ts'
import { takeFlash } from '#app/server/session/flash-cookie.ts'
import { aMovie } from '#tests/builders/library-rows.ts'
import { OWNER } from '#tests/builders/owner.ts'
import { sessionParts } from './session-parts.ts'

afterEach(() => setRuntime(undefined))

/** A server with one thing done by hand: a movie put on the watchlist. */
async function serve() {
  const enrichment = { wake: () => undefined }
  const parts = { ...(await sessionParts({})), enrichment }
  setRuntime(parts as unknown as Runtime)
  const titleId = await aMovie(parts.db)
  const entry = { listed_at: '2026-10-01T00:00:00.000Z', source: 'manual' }
  await parts.db
    .insertInto('watchlist_entry')
    .values({ profile_id: 1, title_id: titleId, ...entry })
    .execute()
  await openChange(parts.db, OWNER, { id: 'c1', kind: 'hand', label: null, at: parts.clock.now() })
  await writeJournal(parts.db, 'c1', [{ entity: 'watchlist', entityId: titleId, before: null, after: entry }])
  const watchlist = () => parts.db.selectFrom('watchlist_entry').selectAll().execute()
  return { parts, watchlist }
}

const undo = (fields: Record<string, string>) =>
  action({
    request: new Request('http://127.0.0.1:3000/undo', { method: 'POST', body: new URLSearchParams(fields) }),
    params: {},
    context: {},
  })

const said = async (parts: Awaited<ReturnType<typeof sessionParts>>, answer: Response) =>
  (await takeFlash(parts, new Headers({ cookie: answer.headers.get('Set-Cookie')?.split(';')[0] ?? '' })))
    .flash

test('takes back what was done and says so where one was', async () => {
  const { parts, watchlist } = await serve()
  const answer = await undo({ changeId: 'c1', returnTo: '/watchlist?sort=name' })
  expect(answer.headers.get('Location')).toBe('/watchlist?sort=name')
  expect(await said(parts, answer)).toMatchObject({ tone: 'done', changeId: null })
  expect(await watchlist()).toEqual([])
})

test('a second time, and a change nobody made, are told in a sentence', async () => {
  const { parts } = await serve()
  await undo({ changeId: 'c1', returnTo: '/' })
  const again = await said(parts, await undo({ changeId: 'c1', returnTo: '/' }))
  expect(again).toMatchObject({ tone: 'problem', message: 'This has already been taken back.' })
  expect((await said(parts, await undo({ changeId: 'made up' })))?.tone).toBe('problem')
})

test('it never leads to another site', async () => {
  await serve()
  const answer = await undo({ changeId: 'c1', returnTo: '//elsewhere.example/' })
  expect(answer.headers.get('Location')).toBe('/')
})
