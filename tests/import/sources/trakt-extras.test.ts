import { expect, test } from 'vitest'
import { archiveOf, readFile, said } from '#tests/builders/uploaded-file.ts'

const movie = { title: 'Alien', year: 1979, ids: { trakt: 1, slug: 'alien-1979', tmdb: 348 } }
const show = { title: 'Dark', year: 2017, ids: { trakt: 2, slug: 'dark', tmdb: 70523 } }
const alien = 'movie Alien (1979) trakt:1 tmdb:348 slug:alien-1979'
const dark = 'series Dark (2017) trakt:2 tmdb:70523 slug:dark'
const at = '2024-01-01T00:00:00.000Z'
const episode = { season: 1, number: 2, title: 'Lies', ids: { trakt: 22 } }

const read = async (files: Record<string, unknown>) =>
  readFile(
    'trakt-export-me.zip',
    archiveOf(
      Object.fromEntries(Object.entries(files).map(([path, value]) => [path, JSON.stringify(value)])),
    ),
  )

test('lists come under their names, in either layout, with what is not a title left aside', async () => {
  const list = (trakt: number, name: string) => ({
    name,
    description: 'Best',
    created_at: at,
    ids: { trakt, slug: 'x' },
  })
  const { rows, notTaken, count } = await read({
    'lists-lists.json': [list(7, 'Top 10'), list(8, 'Top 10'), { description: 'no name' }],
    'lists-list-7-top-10.json': [
      { rank: 1, listed_at: at, notes: 'First', type: 'movie', movie },
      { rank: 2, listed_at: at, notes: null, type: 'season', season: { number: 2, ids: {} }, show },
      { rank: 3, listed_at: at, notes: null, type: 'person', person: { name: 'Somebody' } },
    ],
    'lists-list-8-top-10-2.json': [
      { rank: 1, listed_at: null, type: 'episode', episode, show },
      { rank: 2, type: 'movie' },
    ],
    'lists/list-9-late-night.json': [{ rank: 1, listed_at: at, type: 'movie', movie }],
    'lists-collaborations.json': [list(10, "Somebody's")],
  })
  expect(rows.map(said)).toEqual([
    `list “Top 10” ${at}: Best`,
    `list “Top 10 (2)” ${at}: Best`,
    'malformed -: The list has no name.',
    `on “Top 10” 1. ${alien} ${at} “First”`,
    `on “Top 10” 2. ${dark} season 2 ${at}`,
    `on “Top 10 (2)” 1. ${dark} 1x2 1970-01-01T00:00:00.000Z`,
    'malformed -: The row does not say what it is about.',
    `on “late night” 1. ${alien} ${at}`,
  ])
  expect(notTaken).toEqual([
    'It is neither a movie nor a series.',
    "Other people's lists have no place in Reelmark.",
  ])
  expect(count).toBe(10)
})

test('favourites, dropped and hidden series become marks', async () => {
  const hidden = { hidden_at: at, type: 'show', show }
  const { rows, notTaken } = await read({
    'lists-favorites.json': [{ rank: 1, listed_at: at, notes: 'Always', type: 'movie', movie }],
    'hidden-dropped.json': [hidden],
    'hidden-progress_watched.json': [hidden, { hidden_at: at, type: 'season', season: { number: 1 }, show }],
    'hidden-calendar.json': [hidden],
  })
  expect(rows.map(said)).toEqual([
    expect.stringContaining(`favourite ${alien}`),
    `note ${alien} ${at} “Always”`,
    expect.stringContaining(`abandoned ${dark}`),
    expect.stringContaining(`hidden ${dark}`),
  ])
  expect(notTaken).toEqual([
    'Only whole series can be hidden.',
    'It is hidden in a part of Trakt that Reelmark does not have.',
  ])
})

test('notes and comments become notes of what they are about; one about a play names it', async () => {
  const note = (notes: string | null) => ({ id: 1, notes, created_at: at, updated_at: at })
  const { rows } = await read({
    'notes-movies.json': [{ attached_to: { type: 'movie' }, type: 'movie', movie, note: note('So quiet') }],
    'notes-history-1.json': [
      {
        attached_to: { type: 'history', id: 99 },
        type: 'episode',
        episode,
        show,
        note: note('In the train'),
      },
      { attached_to: { type: 'movie' }, type: 'movie', movie, note: note('  ') },
    ],
    'comments-shows.json': [
      { type: 'show', show, comment: { id: 3, comment: 'Time is a circle', created_at: at } },
    ],
    'lists-watchlist.json': [{ rank: 1, id: 1, listed_at: at, notes: 'Ann says so', type: 'movie', movie }],
  })
  expect(rows.map(said)).toEqual([
    `note ${alien} ${at} “So quiet”`,
    `note ${dark} 1x2 #99 ${at} “In the train”`,
    'malformed Alien: The note has no text.',
    `note ${dark} ${at} “Time is a circle”`,
    `watchlist ${alien} ${at}`,
    `note ${alien} ${at} “Ann says so”`,
  ])
})
