import { itemReasonText } from '#app/server/import/run/run-document.ts'
import { describe, expect, test } from 'vitest'
import { joinedNote } from '#app/domain/joined-note.ts'
import { listRunItems } from '#app/server/import/run/list-run-items.ts'
import { exportLibrary } from '#app/server/export/export-library.ts'
import { importUpload, uploadFile } from '#tests/builders/import-upload.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { OWNER } from '#tests/builders/owner.ts'

const at = (day: number) => `2024-03-0${day}T20:00:00.000Z`
/** As TMDB knows them, so that nothing is to be filled in. */
const OTHER_IDS: Record<number, object> = {
  603: { imdb: 'tt0133093' },
  27205: { imdb: 'tt1375666' },
  1396: { imdb: 'tt0903747', tvdb: 81189 },
}
const ids = (tmdb: number) => ({
  trakt: null,
  tmdb,
  imdb: null,
  tvdb: null,
  slug: null,
  ...OTHER_IDS[tmdb],
})
const aPlay = {
  traktHistoryId: null,
  watchedAt: at(1),
  day: '2024-03-01',
  precision: 'instant',
  basis: 'manual',
  source: 'manual',
  sourceWatchedAt: null,
  secondSource: null,
}

/** Everything that a person can make of a history beside plays and ratings, once each. */
const everything = {
  format: 'reelmark-export',
  version: 1,
  exportedAt: at(1),
  timeZone: 'UTC',
  movies: [
    {
      ids: ids(27205),
      title: 'Inception',
      year: 2010,
      plays: [
        { ...aPlay, note: { text: 'With Ada, in the rain', writtenAt: at(2) } },
        { ...aPlay, note: { text: 'Once more, the same minute', writtenAt: at(3) } },
      ],
      rating: null,
      watchlistedAt: null,
      favouritedAt: at(2),
      note: { text: 'The top keeps spinning.\n\nDoes it?', writtenAt: at(2) },
    },
    { ids: ids(603), title: 'The Matrix', year: 1999, plays: [], rating: null, watchlistedAt: null },
  ],
  series: [
    {
      ids: ids(1396),
      title: 'Breaking Bad',
      year: 2008,
      rating: null,
      watchlistedAt: null,
      hiddenFromUpNextAt: at(3),
      abandoned: { at: at(4), reason: 'Too dark for winter' },
      rewatches: [
        { beganAt: at(1), endedAt: at(2) },
        { beganAt: at(3), endedAt: null },
      ],
      seasons: [
        {
          number: 1,
          rating: null,
          note: { text: 'The good one', writtenAt: at(5) },
          episodes: [
            { number: 1, title: 'Pilot', plays: [aPlay], note: { text: 'Trousers', writtenAt: at(6) } },
          ],
        },
      ],
    },
  ],
  unmatched: [
    {
      kind: 'series',
      title: 'Nowhere to be Found',
      year: null,
      ids: { ...ids(1), trakt: 160_005, tmdb: null },
      plays: [],
      rating: null,
      watchlistedAt: null,
      note: { text: 'What was it called?', writtenAt: at(7) },
      notes: [{ season: 2, text: 'Only this far', writtenAt: at(7) }],
    },
  ],
  lists: [
    {
      name: 'For the plane',
      description: 'Long ones',
      createdAt: at(1),
      entries: [
        { kind: 'movie', ids: ids(603), title: 'The Matrix', year: 1999, listedAt: at(2) },
        { kind: 'movie', ids: ids(27205), title: 'Inception', year: 2010, listedAt: at(1), note: 'first' },
        {
          kind: 'series',
          ids: ids(1396),
          title: 'Breaking Bad',
          year: 2008,
          season: 1,
          episode: 1,
          listedAt: at(3),
        },
        { kind: 'series', ids: ids(1396), title: 'Breaking Bad', year: 2008, season: 1, listedAt: at(3) },
      ],
    },
    { name: 'Empty', description: null, createdAt: at(2), entries: [] },
  ],
}

/** What is the person's, without the numbers of rows and what TMDB says. */
async function owned(app: Parameters<typeof exportLibrary>[0]) {
  const { movies, series, unmatched, lists } = await exportLibrary(app, OWNER)
  const plain = <T extends { id: number; title: string; metadata: unknown }>(titles: T[]) =>
    titles
      .toSorted((a, b) => a.title.localeCompare(b.title))
      .map((title): Omit<T, 'id' | 'metadata'> => ({ ...title, id: undefined, metadata: undefined }))
  return { movies: plain(movies), series: plain(series), unmatched, lists }
}

describe('an export with everything a person made', () => {
  test('comes in whole, twice changes nothing, and undoing takes all of it back', async () => {
    const first = await startReelmark()
    const run = await importUpload(first, 'reelmark.json', JSON.stringify(everything))
    expect(run.file).toMatchObject({ malformed: 0, repeated: 0, notTaken: [] })
    expect(run.counts).toMatchObject({
      favourites: { new: 1, existing: 0 },
      abandoned: { new: 1, existing: 0 },
      hidden: { new: 1, existing: 0 },
      notes: { new: 7, changed: 0, existing: 0 },
      lists: { new: 2, existing: 0 },
      listEntries: { new: 4, existing: 0 },
      rewatches: { new: 2, existing: 0 },
    })
    const held = await owned(first)
    expect(held.lists).toEqual(everything.lists)
    expect(held.movies[0]).toMatchObject({
      favouritedAt: at(2),
      note: everything.movies[0]?.note,
      plays: [{ note: { text: 'With Ada, in the rain' } }, { note: { text: 'Once more, the same minute' } }],
    })
    expect(held.series[0]).toMatchObject({
      abandoned: { at: at(4), reason: 'Too dark for winter' },
      hiddenFromUpNextAt: at(3),
      progress: { status: 'abandoned', watched: 1 },
      rewatches: [
        { beganAt: at(1), endedAt: at(2), progress: { watched: 1 } },
        { beganAt: at(3), endedAt: null, progress: { watched: 0, next: { season: 1, episode: 1 } } },
      ],
    })
    expect(held.unmatched[0]).toMatchObject({ notes: everything.unmatched[0]?.notes })

    const again = await importUpload(
      first,
      'reelmark.json',
      JSON.stringify(await exportLibrary(first, OWNER)),
    )
    expect(again.counts).toMatchObject({
      favourites: { new: 0, existing: 1 },
      notes: { new: 0, changed: 0, existing: 7 },
      lists: { new: 0, existing: 2 },
      listEntries: { new: 0, existing: 4 },
      rewatches: { new: 0, existing: 2 },
    })
    expect(await owned(first)).toEqual(held)

    const second = await startReelmark({ beside: first })
    await importUpload(second, 'reelmark.json', JSON.stringify(await exportLibrary(first, OWNER)))
    expect(await owned(second)).toEqual(held)

    await first.runs.undo(OWNER, again.id)
    await first.runs.undo(OWNER, run.id)
    expect(await owned(first)).toEqual({ movies: [], series: [], unmatched: [], lists: [] })
    expect(await first.db.selectFrom('library_entry').select('title_id').execute()).toEqual([])
  })

  test('a title that is left out in the preview brings none of it', async () => {
    const app = await startReelmark()
    const preview = await uploadFile(app, 'reelmark.json', JSON.stringify(everything))
    const { items } = await listRunItems(app.db, preview.id)
    const inception = items.find((item) => item.title === 'Inception')
    expect(inception && itemReasonText(inception)).toBe(
      '2 new plays, a favourite, 3 new notes, 1 place on lists.',
    )
    await app.runs.begin(OWNER, preview.id, { exclude: [inception?.id ?? 0] })
    const run = await app.until(preview.id, ['completed'])
    expect(run.counts).toMatchObject({ favourites: { new: 0 }, notes: { new: 4 }, listEntries: { new: 3 } })
    const { lists, movies } = await owned(app)
    expect(movies.map((movie) => movie.title)).toEqual(['The Matrix'])
    expect(lists[0]?.entries.map((entry) => entry.title)).toEqual([
      'The Matrix',
      'Breaking Bad',
      'Breaking Bad',
    ])
  })

  test('what is here already stays: a longer note, a list that goes on, the rewatch under way', async () => {
    const app = await startReelmark()
    await importUpload(app, 'reelmark.json', JSON.stringify(everything))
    const [movie] = everything.movies
    const [list] = everything.lists
    const other = {
      ...everything,
      movies: [{ ...movie, plays: [], note: { text: 'I think it falls.', writtenAt: at(9) } }],
      series: [{ ...everything.series[0], rewatches: [{ beganAt: at(8), endedAt: null }], seasons: [] }],
      unmatched: [],
      lists: [
        {
          ...list,
          entries: [
            { kind: 'movie', ids: ids(155), title: 'The Dark Knight', year: 2008, listedAt: at(9) },
            ...(list?.entries.slice(1, 2) ?? []),
          ],
        },
      ],
    }
    const run = await importUpload(app, 'reelmark.json', JSON.stringify(other))
    expect(run.counts).toMatchObject({
      notes: { new: 0, changed: 1, existing: 0 },
      listEntries: { new: 1, existing: 1 },
      rewatches: { new: 0, existing: 1 },
    })
    const { movies, lists } = await owned(app)
    expect(movies.find(({ title }) => title === 'Inception')?.note).toEqual({
      text: 'The top keeps spinning.\n\nDoes it?\n\nI think it falls.',
      writtenAt: at(9),
    })
    expect(lists[0]?.entries.map(({ title }) => title)).toEqual([
      'The Matrix',
      'Inception',
      'Breaking Bad',
      'Breaking Bad',
      'The Dark Knight',
    ])
  })
})

test('a note is joined with what is written already, and never twice', () => {
  expect(joinedNote(null, '  Good. ')).toBe('Good.')
  expect(joinedNote('Good.', 'Better.')).toBe('Good.\n\nBetter.')
  expect(joinedNote('Good.\n\nBetter.', 'Good.')).toBeNull()
  expect(joinedNote('Good.', '  ')).toBeNull()
})
