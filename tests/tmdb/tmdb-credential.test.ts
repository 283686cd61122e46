import { expect, test } from 'vitest'
import { tmdbCredential } from '#app/server/tmdb/tmdb-credential.ts'
import { aMovieAnswer } from './tmdb-answers.ts'
import { setUpTmdb, V3_KEY } from './tmdb-stand-in.ts'

test('a v3 key of 32 hex digits goes into the query', () => {
  expect(tmdbCredential(V3_KEY)).toEqual({ query: { api_key: V3_KEY }, headers: {} })
  expect(tmdbCredential(V3_KEY.toUpperCase()).query).toEqual({ api_key: V3_KEY.toUpperCase() })
})

test('a read access token goes into a header', () => {
  expect(tmdbCredential('eyJhbGciOi.J9.x')).toEqual({
    query: {},
    headers: { authorization: 'Bearer eyJhbGciOi.J9.x' },
  })
})

test('a token pasted together with its word is not sent with two', () => {
  expect(tmdbCredential('Bearer eyJhbGciOi').headers).toEqual({ authorization: 'Bearer eyJhbGciOi' })
})

test('a read access token never shows in an address', async () => {
  const { tmdb, standIn } = await setUpTmdb({ TMDB_API_KEY: 'eyJhbGciOi.J9.x' })
  standIn.on('/movie/27205', aMovieAnswer())
  await tmdb.movie(27205)
  expect(standIn.requests[0]?.href).not.toContain('eyJ')
  expect(standIn.headers[0]?.get('authorization')).toBe('Bearer eyJhbGciOi.J9.x')
})
