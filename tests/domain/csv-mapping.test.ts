import { expect, test } from 'vitest'
import { columnsByName, guessColumns, problemOfMapping } from '#app/domain/csv-mapping.ts'
import { isCalendarDate, saysNo } from '#app/domain/csv-values.ts'

const asTold = { firstLine: 'names', order: null, scale: null, kind: 'movie', rowsAre: 'as-told' } as const

test('columns are known by what people call them', () => {
  expect(columnsByName(['titel', 'jahr', 'watched_at', 'shelf'])).toEqual({
    title: 'titel',
    year: 'jahr',
    watched: 'watched_at',
  })
})

test('what the names leave open is guessed from the values, and each column is one thing', () => {
  const rows = [
    ['Alien', '1979', '25/05/2024', 'tt0078748', '9', 'attic'],
    ['Heat', '1995', '26/05/2024', 'tt0113277', '8', 'cellar'],
  ]
  expect(guessColumns(['was', 'von', 'gesehen', 'link', 'wertung', 'ort'], rows)).toEqual({
    imdb: 'link',
    watched: 'gesehen',
    year: 'von',
    title: 'was',
    rating: 'wertung',
  })
})

test('one odd value does not hide what a column is, many do', () => {
  const values = (odd: number) =>
    Array.from({ length: 10 }, (_, i) => ['a name', i < odd ? '?' : '2024-05-04'])
  expect(guessColumns(['x', 'y'], values(1)).watched).toBe('y')
  expect(guessColumns(['x', 'y'], values(4)).watched).toBeUndefined()
})

test('a table needs a title or an id, and something about it', () => {
  expect(problemOfMapping({ ...asTold, columns: { watched: 'd' } })).toBe('no-title')
  expect(problemOfMapping({ ...asTold, columns: { title: 't' } })).toBe('says-nothing')
  expect(problemOfMapping({ ...asTold, columns: { title: 't' }, rowsAre: 'watched' })).toBeNull()
  expect(problemOfMapping({ ...asTold, columns: { imdb: 'i', rating: 'r' } })).toBeNull()
})

test('a year is no date, and no is no', () => {
  expect(['2024', '2024-05-04', '4.5.24', '2024-05-04 20:15:00', 'Alien'].map(isCalendarDate)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
  expect(['no', '', 'FALSE', 'yes', '2024-05-04'].map(saysNo)).toEqual([true, true, true, false, false])
})
