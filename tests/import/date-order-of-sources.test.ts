import { expect, test } from 'vitest'
import { archiveOf, readFile, said } from '#tests/builders/uploaded-file.ts'

const lines = (...rows: string[]) => `${rows.join('\n')}\n`

/* A table saved again by a spreadsheet: one date shows that the day comes first, and the others are read so. */

test('TV Time’s personal data: when a series was given up', async () => {
  const csv = lines(
    'created_at,updated_at,key,s_id,series_name,is_archived',
    '04/03/2021 10:00:00,05/06/2021 10:00:00,user-series-5,5,Dark,true',
    '25/03/2021 10:00:00,26/06/2021 10:00:00,user-series-6,6,Lost,true',
  )
  expect((await readFile('tracking-prod-records-v2.csv', csv)).rows.map(said)).toEqual([
    'abandoned series Dark tvdb:5 2021-06-05T10:00:00.000Z',
    'abandoned series Lost tvdb:6 2021-06-26T10:00:00.000Z',
  ])
})

test('TV Time’s personal lists', async () => {
  const csv = lines(
    's_key,name,description,created_at,objects',
    'a,Cosy,,04/03/2021 10:00:00,[]',
    'b,Scary,,25/03/2021 10:00:00,[]',
  )
  const v2 = lines('created_at,key,s_id,series_name,season_number,episode_number')
  const archive = archiveOf({ 'lists-prod-lists.csv': csv, 'tracking-prod-records-v2.csv': v2 })
  expect((await readFile('tvtime.zip', archive)).rows.map(said)).toEqual([
    'list “Cosy” 2021-03-04T10:00:00.000Z',
    'list “Scary” 2021-03-25T10:00:00.000Z',
  ])
})

const traktTable = (...dates: [string, string, string][]) =>
  lines(
    'type,trakt_id,show_trakt_id,title,year,watched_at,rating,rated_at,watchlisted_at',
    ...dates.map(
      ([watched, rated, listed], i) => `movie,${i + 1},,Alien,1979,${watched},8,${rated},${listed}`,
    ),
  )

test('the table for Trakt’s importer: plays, ratings and the watchlist', async () => {
  const read = await readFile(
    'trakt.csv',
    traktTable(['04/03/2021 20:15', '05/03/2021', '06/03/2021'], ['25/03/2021 20:15', '', '']),
  )
  expect(read.source).toBe('trakt-import')
  expect(read.doubtfulDates).toEqual([])
  expect(read.rows.map(said).slice(0, 3)).toEqual([
    'play movie Alien (1979) trakt:1 2021-03-04T20:15:00.000Z',
    'rating 8 movie Alien (1979) trakt:1 2021-03-05T12:00:00.000Z',
    'watchlist movie Alien (1979) trakt:1 2021-03-06T12:00:00.000Z',
  ])
})

test('the table for Trakt’s importer asks where no date tells', async () => {
  const read = await readFile('trakt.csv', traktTable(['04/03/2021 20:15', '', '']))
  expect(read.doubtfulDates).toEqual(['04/03/2021 20:15'])
  expect(read.rows.map((row) => row.type)).toEqual(['play', 'rating'])
})

const list = (date: string) =>
  lines(
    'Letterboxd list export v7',
    'Date,Name,Tags,URL,Description',
    `${date},Cosy,,https://boxd.it/1,`,
    '',
    'Position,Name,Year,URL,Description',
    '1,Alien,1979,https://boxd.it/2,',
  )

test('a list from Letterboxd', async () => {
  expect((await readFile('cosy.csv', list('25.03.2021'))).rows.map(said)).toEqual([
    'list “Cosy” 2021-03-25T12:00:00.000Z',
    'on “Cosy” 1. movie Alien (1979) 2021-03-25T12:00:00.000Z',
  ])
  expect((await readFile('cosy.csv', list('3/4/2021'))).doubtfulDates).toEqual(['3/4/2021'])
})

test('Netflix’ personal data: sittings of one evening are told by the same order as their days', async () => {
  const csv = lines(
    'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country',
    'Nora,04/03/2021 20:15:00,01:00:00,,Alien,,TV,01:00:00,01:00:00,DE (Germany)',
    'Nora,04/03/2021 21:30:00,00:50:00,,Alien,,TV,01:50:00,01:50:00,DE (Germany)',
    'Nora,25/03/2021 20:15:00,01:30:00,,Solaris,,TV,01:30:00,01:30:00,DE (Germany)',
  )
  const read = await readFile('ViewingActivity.csv', csv)
  expect(read.rows.map(said)).toEqual([
    expect.stringMatching(/^play movie Alien 2021-03-04T/),
    expect.stringMatching(/^play movie Solaris 2021-03-25T/),
  ])
  expect(read.notTaken).toHaveLength(1)
})
