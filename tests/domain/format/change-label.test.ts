import { expect, test } from 'vitest'
import type { ChangeLabel, EditSubject } from '#app/domain/change-label.ts'
import { changeLabelText } from '#app/format/change-label.ts'

const series: EditSubject = { title: 'Severance', season: null, number: null }
const season: EditSubject = { ...series, season: 2 }
const episode: EditSubject = { ...season, number: 3 }

test.each<[ChangeLabel, string]>([
  [{ code: 'rated', subject: episode, value: 9 }, 'Rated Severance S2 E3 9, Outstanding'],
  [{ code: 'unrated', subject: season }, 'Took the rating off Severance, Season 2'],
  [{ code: 'unrated', subject: { ...series, title: null } }, 'Took the rating off Untitled'],
  [
    { code: 'redated', subject: series, day: '2024-05-04', year: null },
    'Changed a play of Severance to May 4, 2024',
  ],
  [{ code: 'redated', subject: series, day: null, year: 2019 }, 'Changed a play of Severance to 2019'],
  [
    { code: 'redated', subject: series, day: null, year: null },
    'Changed a play of Severance to an unknown day',
  ],
  [{ code: 'note-kept', subject: episode, isOfPlay: true }, 'Kept the note on a play of Severance S2 E3'],
  [{ code: 'note-erased', subject: season, isOfPlay: false }, 'Erased the note on Severance, season 2'],
  [{ code: 'unmarked', mark: 'abandoned', title: 'Severance' }, 'Resumed Severance'],
])('%j is said as: %s', (label, text) => {
  expect(changeLabelText(label)).toBe(text)
})

test('what an earlier version wrote is said as it stands', () => {
  expect(changeLabelText({ code: 'text', text: 'Rated Heat 9' })).toBe('Rated Heat 9')
})
