import { sql } from 'kysely'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { API, AUTH, serveTrakt, setUpAccount, tokenAnswer } from './set-up-account.ts'

const server = serveTrakt()

test('tokens that could not be stored are stored by the next attempt: the ones before are used up', async () => {
  const refreshes: unknown[] = []
  server.use(
    http.post(`${AUTH}/oauth/token`, async ({ request }) => {
      refreshes.push(await request.json())
      return HttpResponse.json(tokenAnswer(2))
    }),
    http.get(`${API}/sync/last_activities`, () => HttpResponse.json({ watchlist: {} })),
  )
  const { account, db, connected, storedTokens } = await setUpAccount()
  await connected({ issuedAt: '2026-10-08T18:00:00.000Z', expiresAt: '2026-10-15T17:00:00.000Z' })
  await sql`create trigger refuse before update on trakt_connection
    begin select raise(abort, 'no room'); end`.execute(db)
  await expect(account.client.lastActivities()).rejects.toThrow('no room')
  await sql`drop trigger refuse`.execute(db)
  await account.client.lastActivities()
  expect(refreshes).toHaveLength(1)
  expect(await storedTokens()).toEqual(['secret-access-2', 'secret-refresh-2'])
})
