import { describe, expect, test } from 'vitest'
import { aMovieAnswer } from './tmdb-answers.ts'
import { json, refusal, setUpTmdb } from './tmdb-stand-in.ts'

test('a movie comes with all that is needed of it in one request', async () => {
  const { tmdb, standIn } = await setUpTmdb()
  standIn.on('/movie/27205', aMovieAnswer())
  const movie = await tmdb.movie(27205)
  expect(standIn.requests).toHaveLength(1)
  expect(movie).toMatchObject({
    id: 27205,
    imdbId: 'tt1375666',
    name: 'Inception',
    tagline: null,
    releaseDate: '2010-07-15',
    runtimeMinutes: 148,
    ageRatings: { US: 'PG-13' },
    genres: ['Action'],
    studios: ['Syncopy'],
  })
  expect(movie?.trailers?.map((trailer) => trailer.key)).toEqual(['official', 'fanmade1', 'teaser11'])
  expect(movie?.credits?.map((credit) => credit.role)).toEqual(['Cobb', 'Director', 'Writer'])
})

test('identical requests in flight are one', async () => {
  const { tmdb, standIn } = await setUpTmdb()
  standIn.on('/movie/27205', aMovieAnswer())
  const [a, b] = await Promise.all([tmdb.movie(27205), tmdb.movie(27205), tmdb.movie(27205)])
  expect(a).toEqual(b)
  expect(standIn.requests).toHaveLength(1)
})

test('a request that failed is not the next one as well', async () => {
  const { tmdb, standIn } = await setUpTmdb()
  standIn.on('/movie/27205', () => json({}, 400))
  await expect(tmdb.movie(27205)).rejects.toThrow()
  standIn.on('/movie/27205', aMovieAnswer())
  expect(await tmdb.movie(27205)).toMatchObject({ name: 'Inception' })
})

describe('odd shapes', () => {
  test('a movie of which only the id is known', async () => {
    const { tmdb, standIn } = await setUpTmdb()
    standIn.on('/movie/5', {
      id: 5,
      release_date: '',
      runtime: 0,
      genres: null,
      credits: null,
      poster_path: '',
    })
    expect(await tmdb.movie(5)).toEqual({
      id: 5,
      imdbId: null,
      name: null,
      originalName: null,
      originalLanguage: null,
      overview: null,
      tagline: null,
      status: null,
      releaseDate: null,
      runtimeMinutes: null,
      ageRatings: null,
      rating: null,
      votes: null,
      popularity: null,
      posterPath: null,
      posters: null,
      backdropPath: null,
      collection: null,
      genres: [],
      studios: [],
      trailers: null,
      credits: null,
      translations: null,
    })
  })

  test('an average of no votes is no rating', async () => {
    const { tmdb, standIn } = await setUpTmdb()
    standIn.on('/movie/27205', aMovieAnswer({ vote_average: 0, vote_count: 0 }))
    expect(await tmdb.movie(27205)).toMatchObject({ rating: null, votes: 0 })
  })

  test('one unreadable credit costs itself only', async () => {
    const { tmdb, standIn } = await setUpTmdb()
    const cast = [{ id: 'x', name: null }, { id: 1, name: 'Ann', credit_id: 'a', character: '' }, null]
    standIn.on('/movie/27205', aMovieAnswer({ credits: { cast, crew: 'none' } }))
    expect((await tmdb.movie(27205))?.credits).toMatchObject([{ person: { name: 'Ann' }, role: '' }])
  })

  test('a page of HTML with status 200 is tried again', async () => {
    const { tmdb, standIn } = await setUpTmdb()
    let asked = 0
    standIn.on('/movie/27205', () =>
      ++asked === 1 ? new Response('<html>Please sign in</html>') : json(aMovieAnswer()),
    )
    expect(await tmdb.movie(27205)).toMatchObject({ name: 'Inception' })
  })

  test('JSON that is no movie is a bad answer that names the field', async () => {
    const { tmdb, standIn } = await setUpTmdb()
    standIn.on('/movie/27205', () => json({ name: 'no id' }))
    await expect(tmdb.movie(27205)).rejects.toMatchObject({
      kind: 'bad-answer',
      message: expect.stringContaining('[id]') as string,
    })
  })
})

describe('refusals', () => {
  test.each([7, 10, 14])('a 401 with code %i says that the key is not accepted', async (code) => {
    const { tmdb, standIn } = await setUpTmdb()
    standIn.on('/movie/27205', refusal(401, code))
    await expect(tmdb.movie(27205)).rejects.toMatchObject({ kind: 'unauthorized' })
    expect(tmdb.health().isKeyRefused).toBe(true)
    expect(standIn.requests).toHaveLength(1)
  })

  test('a 401 about one private entry says nothing of the key', async () => {
    const { tmdb, standIn } = await setUpTmdb()
    standIn.on('/movie/27205', refusal(401, 39))
    await expect(tmdb.movie(27205)).rejects.toMatchObject({ kind: 'refused' })
    expect(tmdb.health().isKeyRefused).toBe(false)
  })

  test('the next answer clears the key', async () => {
    const { tmdb, standIn } = await setUpTmdb()
    standIn.on('/movie/1', refusal(401, 7))
    standIn.on('/movie/27205', aMovieAnswer())
    await expect(tmdb.movie(1)).rejects.toThrow()
    await tmdb.movie(27205)
    expect(tmdb.health().isKeyRefused).toBe(false)
  })

  test('an entry that does not exist is null', async () => {
    const { tmdb } = await setUpTmdb()
    expect(await tmdb.movie(560006)).toBeNull()
    expect(await tmdb.person(560006)).toBeNull()
    expect(await tmdb.collection(560006)).toBeNull()
  })

  test('a 429 without words is waited out for a second', async () => {
    const { tmdb, standIn, clock } = await setUpTmdb()
    let asked = 0
    standIn.on('/movie/27205', () => (++asked === 1 ? json({ status_code: 25 }, 429) : json(aMovieAnswer())))
    expect(await tmdb.movie(27205)).toMatchObject({ name: 'Inception' })
    expect(clock.slept).toEqual([1000])
  })

  test('a 429 with Retry-After is waited out for as long as it says', async () => {
    const { tmdb, standIn, clock } = await setUpTmdb()
    let asked = 0
    standIn.on('/movie/27205', () =>
      ++asked === 1 ? json({ status_code: 25 }, 429, { 'retry-after': '7' }) : json(aMovieAnswer()),
    )
    await tmdb.movie(27205)
    expect(clock.slept).toEqual([7000])
  })
})

test('without a key nothing is asked, and the error says what to do', async () => {
  const { tmdb, standIn } = await setUpTmdb({ TMDB_API_KEY: '' })
  expect(tmdb.configured).toBe(false)
  await expect(tmdb.movie(1)).rejects.toMatchObject({ code: 'tmdb-not-configured', status: 503 })
  expect(standIn.requests).toHaveLength(0)
})

test('only whole numbers become part of an address', async () => {
  const { tmdb, standIn } = await setUpTmdb()
  await expect(tmdb.movie(1.5)).rejects.toThrow(RangeError)
  expect(await tmdb.find('imdb_id', '../movie/1')).toEqual({ movies: [], series: [] })
  expect(await tmdb.find('tvdb_id', 'tt1')).toEqual({ movies: [], series: [] })
  expect(standIn.requests).toHaveLength(0)
})

describe('lists', () => {
  const movieRow = {
    id: 11,
    title: 'Star Wars',
    release_date: '1977-05-25',
    poster_path: '/sw.jpg',
    media_type: 'movie',
  }
  const tvRow = { id: 12, name: 'Andor', first_air_date: '', media_type: 'tv' }
  const personRow = { id: 13, name: 'George Lucas', media_type: 'person' }

  test('a search mixes movies and series, and leaves people out', async () => {
    const { tmdb, standIn } = await setUpTmdb()
    standIn.on('/search/multi', { results: [tvRow, personRow, movieRow] })
    expect(await tmdb.searchTitles('star')).toMatchObject([
      { kind: 'series', tmdbId: 12, name: 'Andor', releaseDate: null },
      { kind: 'movie', tmdbId: 11, name: 'Star Wars', releaseDate: '1977-05-25', posterPath: '/sw.jpg' },
    ])
  })

  test('a search for one kind takes the year in its own parameter', async () => {
    const { tmdb, standIn } = await setUpTmdb()
    standIn.on('/search/tv', { results: [tvRow] })
    await tmdb.searchTitles('Andor', { kind: 'series', year: 2022 })
    expect(standIn.requests[0]?.searchParams.get('query')).toBe('Andor')
    expect(standIn.requests[0]?.searchParams.get('first_air_date_year')).toBe('2022')
  })

  test('nothing is searched for nothing', async () => {
    const { tmdb, standIn } = await setUpTmdb()
    expect(await tmdb.searchTitles('  ')).toEqual([])
    expect(standIn.requests).toHaveLength(0)
  })

  test('trending movies and series', async () => {
    const { tmdb, standIn } = await setUpTmdb()
    standIn.on('/trending/movie/week', { results: [movieRow] })
    standIn.on('/trending/tv/week', { results: [tvRow] })
    expect(await tmdb.trending()).toMatchObject({
      movies: [{ name: 'Star Wars' }],
      series: [{ name: 'Andor' }],
    })
  })

  test('a person has one entry a title, whatever the number of credits', async () => {
    const { tmdb, standIn } = await setUpTmdb()
    standIn.on('/person/1', {
      id: 1,
      name: 'George Lucas',
      birthday: '',
      combined_credits: {
        cast: [{ ...movieRow, character: 'Himself', credit_id: 'a' }],
        crew: [
          { ...movieRow, job: 'Director', credit_id: 'b' },
          { ...movieRow, job: 'Writer', credit_id: 'c' },
          { ...tvRow, job: 'Characters', credit_id: 'd', episode_count: 24 },
        ],
      },
    })
    const person = await tmdb.person(1)
    expect(person).toMatchObject({ name: 'George Lucas', birthday: null })
    expect(person?.titles).toMatchObject([
      { name: 'Andor', jobs: ['Characters'], episodeCount: 24 },
      { name: 'Star Wars', roles: ['Himself'], jobs: ['Director', 'Writer'] },
    ])
  })

  test('a collection is in order of release, what has no date last', async () => {
    const { tmdb, standIn } = await setUpTmdb()
    const parts = [
      { id: 3, title: 'Unmade', release_date: '' },
      { id: 2, name: 'Second', original_name: 'Second', release_date: '1980-01-01' },
      { id: 1, title: 'First', release_date: '1977-01-01' },
    ]
    standIn.on('/collection/10', { id: 10, name: 'Star Wars', parts })
    expect((await tmdb.collection(10))?.parts.map((part) => part.name)).toEqual(['First', 'Second', 'Unmade'])
  })
})

test('whether the key is accepted can be asked', async () => {
  const { tmdb, standIn } = await setUpTmdb()
  standIn.on('/authentication', { success: true, status_code: 1 })
  expect(await tmdb.isKeyAccepted()).toBe(true)
  standIn.on('/authentication', refusal(401, 7))
  expect(await tmdb.isKeyAccepted()).toBe(false)
})
