import { describe, expect, test } from 'vitest'
import { archiveOf, readFile, said } from '#tests/builders/uploaded-file.ts'

const diary = `Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date
2024-05-05,Alien,1979,https://boxd.it/1,4.5,,"space, horror",2024-05-04
2024-06-01,Alien,1979,https://boxd.it/2,5,Yes,,2024-05-31
2024-06-01,"Me, Myself & Irene",2000,https://boxd.it/3,,,,2024-05-30
2024-06-02,,1999,https://boxd.it/4,,,,2024-05-30
2024-06-02,Heat,1995,https://boxd.it/5,,,,30 May
`
const watched = `Date,Name,Year,Letterboxd URI
2024-05-05,Alien,1979,https://boxd.it/a
2023-01-01,Persona,1966,https://boxd.it/b
2023-01-01,Brand New,,https://boxd.it/c
`
const ratings = `Date,Name,Year,Letterboxd URI,Rating
2024-06-01,Alien,1979,https://boxd.it/a,5
2023-01-01,Persona,1966,https://boxd.it/b,0.5
2023-01-01,Odd,1990,https://boxd.it/d,7
`
const watchlist = `Date,Name,Year,Letterboxd URI
2022-02-02,Stalker,1979,https://boxd.it/e
`
const list = `Letterboxd list export v7
Date,Name,Tags,URL,Description
2024-01-01,Top,,https://boxd.it/l,"Two
lines"

Position,Name,Year,URL,Description
1,Alien,1979,https://boxd.it/a,
2,Heat,1995,https://boxd.it/h,<b>great</b>
`
const reviews = `Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date
2024-05-05,Alien,1979,https://boxd.it/1,4.5,,"<i>In space</i>, nobody
can hear you ""scream"".",,2024-05-04
`

const whole = () =>
  archiveOf({
    'letterboxd-me/profile.csv': 'Date Joined,Username\n2019-01-01,me\n',
    'letterboxd-me/watched.csv': watched,
    'letterboxd-me/diary.csv': diary,
    'letterboxd-me/ratings.csv': ratings,
    'letterboxd-me/watchlist.csv': watchlist,
    'letterboxd-me/reviews.csv': reviews,
    'letterboxd-me/likes/films.csv': watchlist,
    'letterboxd-me/lists/top.csv': list,
    'letterboxd-me/deleted/diary.csv': diary,
  })

describe('a Letterboxd archive', () => {
  test('gives each day of the diary, and films that are only marked as watched on an unknown date', async () => {
    const { source, rows } = await readFile('letterboxd.zip', whole(), { timeZone: 'Pacific/Auckland' })
    expect(source).toBe('letterboxd')
    expect(rows.map(said)).toEqual([
      'play movie Alien (1979) 2024-05-04 “Tags: space, horror”',
      'play movie Alien (1979) 2024-05-31',
      'play movie Me, Myself & Irene (2000) 2024-05-30',
      'malformed -: The row names no film.',
      'play movie Heat (1995) unknown',
      'malformed Heat: The date of the viewing cannot be read.',
      'rating 10 movie Alien (1979) 2024-06-01T00:00:00.000Z',
      'rating 1 movie Persona (1966) 2022-12-31T23:00:00.000Z',
      'malformed Odd: The rating is not between half a star and five.',
      'play movie Persona (1966) unknown',
      'play movie Brand New unknown',
      'watchlist movie Stalker (1979) 2022-02-01T23:00:00.000Z',
      'note movie Alien (1979) 2024-05-05T00:00:00.000Z “In space, nobody\ncan hear you "scream".”',
      'favourite movie Stalker (1979) 2022-02-01T23:00:00.000Z',
      'list “Top” 2023-12-31T23:00:00.000Z: Two\nlines',
      'on “Top” 1. movie Alien (1979) 2023-12-31T23:00:00.000Z',
      'on “Top” 2. movie Heat (1995) 2023-12-31T23:00:00.000Z “great”',
    ])
  })

  test('accounts for every row', async () => {
    const { count, rows, notTaken } = await readFile('letterboxd.zip', whole())
    // profile 1, watched 3, diary 5, ratings 3, watchlist 1, reviews 1, likes 1, list 1 and 2, deleted diary 5
    expect(count).toBe(23)
    // One line of the diary is a play whose date cannot be read.
    expect(rows.length + notTaken.length).toBe(24)
    expect(new Set(notTaken)).toEqual(
      new Set([
        'Its viewings are in the diary.',
        'It was deleted at Letterboxd.',
        'It is not about films you have watched.',
      ]),
    )
  })
})

describe('a single Letterboxd file', () => {
  test('of the diary brings the ratings with it', async () => {
    const { rows } = await readFile('diary.csv', diary)
    expect(rows.map(said).slice(0, 2)).toEqual([
      'play movie Alien (1979) 2024-05-04 “Tags: space, horror”',
      'rating 9 movie Alien (1979) 2024-05-05T12:00:00.000Z',
    ])
  })

  test('of reviews is a diary too', async () => {
    const { rows } = await readFile('reviews.csv', reviews)
    expect(rows.map(said)).toEqual([
      'play movie Alien (1979) 2024-05-04 “In space, nobody\ncan hear you "scream".”',
      'rating 9 movie Alien (1979) 2024-05-05T12:00:00.000Z',
    ])
  })

  test('is told by its name where the columns do not tell it', async () => {
    expect((await readFile('watchlist (1).csv', watchlist)).rows).toMatchObject([{ type: 'watchlist' }])
    expect((await readFile('watched.csv', watchlist)).rows).toMatchObject([{ type: 'play' }])
    const unclear = await readFile('export.csv', watchlist)
    expect(unclear).toMatchObject({ rows: [], count: 1 })
    expect(unclear.notTaken[0]).toMatch(/Keep the name/)
  })

  test('with a byte order mark and Windows line ends reads the same', async () => {
    const { rows } = await readFile('diary.csv', `\uFEFF${diary.replaceAll('\n', '\r\n')}`)
    expect(rows.filter((row) => row.type === 'play')).toHaveLength(4)
  })
})
