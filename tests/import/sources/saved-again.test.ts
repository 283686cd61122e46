import { expect, test } from 'vitest'
import { readFile, said } from '#tests/builders/uploaded-file.ts'

/* Files of other programs after a spreadsheet or a script has had them. */

test('a list of Letterboxd with semicolons keeps its films', async () => {
  const list =
    'Letterboxd list export v7\nDate;Name;Tags;URL;Description\n2024-01-01;Top;;u;\n\nPosition;Name;Year;URL;Description\n1;Alien;1979;u;\n'
  const read = await readFile('top.csv', list)
  expect(read).toMatchObject({ source: 'letterboxd', count: 2 })
  expect(read.rows.map(said)[1]).toBe('on “Top” 1. movie Alien (1979) 2024-01-01T12:00:00.000Z')
})

test('TV Time’s marks and dates are read however they are written', async () => {
  const episodes = `title;season;episode;is_watched;watched_at;rewatch_count;series_tvdb_id;created_at
Dark;1;1;TRUE;31.05.2025 10:00;0;5;
Dark;1;2;True;01.06.2025 10:00;0;5;
Dark;1;3;FALSE;;0;5;
`
  expect((await readFile('tvtime-episodes.csv', episodes)).rows.map(said)).toEqual([
    'play series Dark tvdb:5 1x1 2025-05-31T10:00:00.000Z',
    'play series Dark tvdb:5 1x2 2025-06-01T10:00:00.000Z',
  ])
  const movies = JSON.stringify([
    { id: { tvdb: 1 }, title: 'Alien', is_watched: 'true', watched_at: 1747130400 },
    { id: { tvdb: 2 }, title: 'Heat', is_watched: true, watched_at: { at: 'noon' } },
    { id: { tvdb: 3 }, title: 'Dune', is_watched: 'false' },
  ])
  expect((await readFile('tvtime-movies.json', movies)).rows.map(said)).toEqual([
    'play movie Alien tvdb:1 2025-05-13T10:00:00.000Z',
    'play movie Heat tvdb:2 unknown',
    'malformed Heat: The date of the viewing cannot be read.',
    'watchlist movie Dune tvdb:3 1970-01-01T00:00:00.000Z',
  ])
})

test('Ryot’s decimals may have a comma', async () => {
  const item = { lot: 'movie', source: 'tmdb', identifier: '348', source_id: 'Alien' }
  const file = JSON.stringify([{ ...item, reviews: [{ rating: '80,0' }] }])
  expect((await readFile('ryot.json', file)).rows.map(said)).toEqual([
    'rating 8 movie Alien tmdb:348 1970-01-01T00:00:00.000Z',
  ])
})

test('Simkl: seasons without an episode are no list, and a count alone is no play', async () => {
  const show = (title: string) => ({ title, ids: { simkl: 1 } })
  const shows = [
    { user_rating: null, status: 'completed', seasons: [{ number: 1, episodes: [] }], show: show('Dark') },
    { status: 'watching', watched_episodes_count: 3, seasons: null, show: show('Lost') },
  ]
  const { rows, notTaken } = await readFile('SimklBackup.json', JSON.stringify({ shows }))
  expect(rows).toMatchObject([{ type: 'play', title: { title: 'Dark' }, clue: { isWholeSeason: true } }])
  expect(notTaken).toEqual(['It says only how far the series was watched.'])
})
