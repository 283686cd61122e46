import { describe, expect, test } from 'vitest'
import { testClock } from '#tests/builders/test-clock.ts'
import { mountSandbox } from './mount-sandbox.ts'
import { SANDBOX_CREDENTIALS } from './sandbox.ts'
import { companyRow } from './tmdb/row-shapes.ts'

const { tmdbApiKey, tmdbReadToken } = SANDBOX_CREDENTIALS

type Body = Record<string, unknown> & { results: Record<string, unknown>[] }

function mounted() {
  const sandbox = mountSandbox({ clock: testClock() })
  const get = async (path: string) => {
    const response = await fetch(`https://api.themoviedb.org/3${path}`, {
      headers: { authorization: `Bearer ${tmdbReadToken}` },
    })
    return { status: response.status, body: (await response.json()) as Body }
  }
  return { sandbox, get }
}

describe('the key', () => {
  test('is a v3 key in the query or a token as bearer, and never the other way round', async () => {
    mounted()
    const status = async (query: string, bearer?: string) =>
      (
        await fetch(`https://api.themoviedb.org/3/authentication${query}`, {
          headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
        })
      ).status
    expect(await status(`?api_key=${tmdbApiKey}`)).toBe(200)
    expect(await status('', tmdbReadToken)).toBe(200)
    expect(await status('', tmdbApiKey)).toBe(401)
    expect(await status(`?api_key=${tmdbReadToken}`)).toBe(401)
    expect(await status('')).toBe(401)
  })

  test('is answered with code 7 once it is invalid', async () => {
    const { sandbox, get } = mounted()
    sandbox.state.tmdb.invalidateKeys()
    expect(await get('/movie/27205')).toMatchObject({ status: 401, body: { status_code: 7, success: false } })
  })
})

describe('details', () => {
  test('carry what is appended and leave out what does not exist', async () => {
    const { get } = mounted()
    const { body } = await get(
      '/tv/1396?append_to_response=season/1,season/9,external_ids,aggregate_credits,nonsense',
    )
    expect(Object.keys(body)).toEqual(
      expect.arrayContaining(['season/1', 'external_ids', 'aggregate_credits']),
    )
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['season/9']))
    expect(body['external_ids']).toMatchObject({ tvdb_id: 81189, imdb_id: 'tt0903747' })
    expect(body).not.toHaveProperty('nonsense')
  })

  test('take twenty appended parts and no more', async () => {
    const { get } = mounted()
    const parts = (count: number) => Array.from({ length: count }, (_, index) => `season/${index}`).join(',')
    expect((await get(`/tv/1668?append_to_response=${parts(20)}`)).status).toBe(200)
    expect(await get(`/tv/1668?append_to_response=${parts(21)}`)).toMatchObject({
      status: 400,
      body: { status_code: 27 },
    })
  })

  test('of a movie and a series with the same number are two things', async () => {
    const { get } = mounted()
    expect((await get('/movie/1396')).body).toMatchObject({ title: 'Mirror', original_title: 'Зеркало' })
    expect((await get('/tv/1396')).body).toMatchObject({ name: 'Breaking Bad', number_of_seasons: 5 })
  })

  test('name the studios, each under one id wherever it stands', async () => {
    const { sandbox, get } = mounted()
    const studiosOf = async (path: string) =>
      (await get(path)).body['production_companies'] as { id: number; name: string }[]
    const ghibli = await studiosOf('/movie/128')
    expect(ghibli).toEqual([
      { id: expect.any(Number) as number, logo_path: null, name: 'Studio Ghibli', origin_country: '' },
    ])
    expect(await studiosOf('/movie/4935')).toEqual(ghibli)
    expect((await studiosOf('/tv/1396')).map((studio) => studio.name)).toEqual([
      'Sony Pictures Television',
      'High Bridge Productions',
      'Gran Via Productions',
    ])
    const names = new Set(
      [...sandbox.world.movies, ...sandbox.world.series].flatMap((title) => title.studios),
    )
    expect(new Set([...names].map((name) => companyRow(name).id)).size).toBe(names.size)
  })

  test('of what was deleted are a 404 with code 34', async () => {
    const { sandbox, get } = mounted()
    expect(await get('/movie/990560006')).toMatchObject({ status: 404, body: { status_code: 34 } })
    sandbox.state.tmdb.remove('movie', 27205)
    expect((await get('/movie/27205')).status).toBe(404)
    expect((await get('/search/movie?query=inception')).body.results).toEqual([])
  })

  test('in another language have no overview, the original title and placeholder episode names', async () => {
    const { get } = mounted()
    expect((await get('/movie/4935?language=de-DE')).body).toMatchObject({
      title: 'ハウルの動く城',
      overview: '',
    })
    const season = (await get('/tv/1396/season/1?language=de-DE')).body
    expect(season).toMatchObject({ name: 'Staffel 1' })
    expect((season['episodes'] as { name: string }[])[0]?.name).toBe('Folge 1')
  })

  test('of the series on air know the last and the next episode', async () => {
    const { get } = mounted()
    const { body } = await get('/tv/103516')
    expect(body['last_episode_to_air']).toMatchObject({
      season_number: 4,
      episode_number: 4,
      air_date: '2026-10-13',
    })
    expect(body['next_episode_to_air']).toMatchObject({ episode_number: 5, name: 'Episode 5' })
  })

  test('list no season that only Trakt has', async () => {
    const { get } = mounted()
    expect((await get('/tv/2316/season/0')).status).toBe(404)
    expect((await get('/tv/1402/season/0')).body).toMatchObject({ name: 'Specials' })
  })
})

describe('finding', () => {
  test('by another catalogue’s id', async () => {
    const { get } = mounted()
    const movie = (await get('/find/tt0363163?external_source=imdb_id')).body
    expect(movie['movie_results']).toMatchObject([{ id: 613, media_type: 'movie' }])
    const series = (await get('/find/271910?external_source=tvdb_id')).body
    expect(series['tv_results']).toMatchObject([{ id: 59659 }])
    expect((await get('/find/tt9999999?external_source=imdb_id')).body['movie_results']).toEqual([])
  })

  test('by title, accents aside, and by year', async () => {
    const { get } = mounted()
    expect((await get('/search/movie?query=amelie')).body.results[0]).toMatchObject({ id: 194 })
    expect((await get('/search/movie?query=dune&year=2021')).body.results.map((row) => row['id'])).toEqual([
      438631,
    ])
    expect((await get('/search/multi?query=breaking bad')).body.results[0]).toMatchObject({
      media_type: 'tv',
    })
    expect((await get('/search/person?query=nolan')).body.results[0]).toMatchObject({
      name: 'Christopher Nolan',
    })
    expect((await get('/search/movie?query=x&page=501')).body).toMatchObject({ status_code: 22 })
  })

  test('a person with everything they did, and a collection with its parts', async () => {
    const { get } = mounted()
    const id = (await get('/search/person?query=christopher nolan')).body.results[0]?.['id'] as number
    const { body } = await get(`/person/${id}?append_to_response=combined_credits`)
    const credits = body['combined_credits'] as { crew: { job: string; media_type: string }[] }
    expect(credits.crew.length).toBeGreaterThan(6)
    expect(credits.crew[0]).toMatchObject({ job: 'Director', media_type: 'movie' })
    const collection = (await get('/collection/263')).body
    expect((collection['parts'] as { id: number }[]).map((part) => part.id)).toEqual([155, 272, 49026])
  })
})
