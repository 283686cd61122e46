import { expect, test } from 'vitest'
import { exportLibrary } from '#app/server/export/export-library.ts'
import { importUpload, uploadFile } from '#tests/builders/import-upload.ts'
import { startReelmark } from '#tests/builders/start-reelmark.ts'
import { OWNER } from '#tests/builders/owner.ts'

const household = (...rows: string[]) =>
  [
    'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country',
    ...rows.map((row) => `${row},FI (Finland)`),
  ].join('\n')

const file = household(
  'Ida,2021-05-02 09:00:00,01:00:00,,The Matrix,,TV,02:10:00,02:10:00',
  'Ida,2021-05-01 09:00:00,01:10:00,,The Matrix,,TV,01:10:00,Not latest view',
  'Ida,2021-05-01 08:59:00,00:00:09,Autoplayed: user action: None; ,Inception,,TV,00:00:09,00:00:09',
  'Ida,2021-05-01 08:58:00,00:02:09,,Inception,TRAILER,TV,00:02:09,00:02:09',
  'Olli,2021-05-03 09:00:00,02:20:00,,Inception,,TV,02:20:00,02:20:00',
)
const playsOf = (document: Awaited<ReturnType<typeof exportLibrary>>) =>
  document.movies.flatMap(({ title, plays }) => plays.map(({ day }) => `${title}: ${day}`)).sort()

test('everyone in a household file is imported unless some are chosen', async () => {
  const app = await startReelmark()
  const run = await importUpload(app, 'ViewingActivity.csv', file)
  expect(run.file).toMatchObject({ profiles: ['Ida', 'Olli'], chosenProfiles: null, rows: 5, taken: 2 })
  expect(playsOf(await exportLibrary(app, OWNER))).toEqual([
    'Inception: 2021-05-03',
    'The Matrix: 2021-05-02',
  ])
})

test('the chosen people alone are imported, and every row is accounted for', async () => {
  const app = await startReelmark()
  const run = await importUpload(app, 'ViewingActivity.csv', file, { profiles: ['Olli'] })
  expect(run.file).toMatchObject({ chosenProfiles: ['Olli'], rows: 5, taken: 1 })
  expect(run.file?.notTaken.reduce((sum, { rows }) => sum + rows, 0)).toBe(4)
  expect(playsOf(await exportLibrary(app, OWNER))).toEqual(['Inception: 2021-05-03'])
})

test('a preview can be of other people, as often as somebody likes', async () => {
  const app = await startReelmark()
  const { id } = await uploadFile(app, 'ViewingActivity.csv', file)
  await app.runs.readAnew(OWNER, id, { profiles: ['Ida'] })
  expect((await app.until(id, ['ready'])).counts.plays.new).toBe(1)
  await app.runs.readAnew(OWNER, id, { profiles: ['Olli', 'Ida'] })
  expect((await app.until(id, ['ready'])).counts.plays.new).toBe(2)
  await expect(app.runs.readAnew(OWNER, id, { profiles: ['Nobody'] })).rejects.toMatchObject({
    code: 'unknown-profile',
  })
  await expect(app.runs.readAnew(OWNER, id, { profiles: [] })).rejects.toMatchObject({
    code: 'unknown-profile',
  })
})

test('what was excluded stays excluded where other people are chosen with the start', async () => {
  const app = await startReelmark()
  const { id } = await uploadFile(app, 'ViewingActivity.csv', file)
  const matrix = await app.db
    .selectFrom('run_item')
    .select('id')
    .where('run_id', '=', id)
    .where('title', '=', 'The Matrix')
    .executeTakeFirstOrThrow()
  await app.runs.begin(OWNER, id, { profiles: ['Ida'], exclude: [matrix.id] })
  await app.until(id, ['completed'])
  expect(playsOf(await exportLibrary(app, OWNER))).toEqual([])
})

test('a name with two colons is a movie where there is one, else an episode, and importing again adds nothing', async () => {
  const app = await startReelmark()
  const names = 'Title,Date\n"Breaking Bad: Desert Days: Pilot","12/30/21"\n"Inception","12/29/21"\n'
  for (const _ of [1, 2]) await importUpload(app, 'NetflixViewingHistory.csv', names)
  const { series, movies, unmatched } = await exportLibrary(app, OWNER)
  expect(unmatched).toEqual([])
  expect(movies.map(({ title, plays }) => [title, plays.length])).toEqual([['Inception', 1]])
  const episodes = series.flatMap(({ title, seasons }) =>
    seasons.flatMap(({ number: season, episodes: all }) =>
      all.flatMap(({ number, plays }) => plays.map(({ day }) => `${title} ${season}x${number} ${day}`)),
    ),
  )
  expect(episodes).toEqual(['Breaking Bad 1x1 2021-12-30'])
})
