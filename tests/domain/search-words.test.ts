import { expect, test } from 'vitest'
import { closeQueries, searchWords, storyQuery, wordQuery } from '#app/domain/search-words.ts'

test('words are folded, and signs are no part of them', () => {
  expect(searchWords('  Amélie — "Ocean’s" & Eleven* (NOT)')).toEqual([
    'amelie',
    'oceans',
    'and',
    'eleven',
    'not',
  ])
  expect(searchWords('¡!… "')).toEqual([])
})

test('each word may be a beginning, or all of them one word', () => {
  expect(wordQuery(['spider', 'man'])).toBe('("spider"* "man"*) OR "spiderman"*')
  expect(wordQuery(['alien'])).toBe('"alien"*')
  expect(wordQuery([])).toBeNull()
})

test('words that every story has are not asked for', () => {
  expect(storyQuery(['the', 'dream', 'of', 'thief'])).toBe('"dream" AND "thief"')
  expect(storyQuery(['the', 'it'])).toBeNull()
})

test('short words have no runs of letters to look up', () => {
  expect(closeQueries(['it', 'up'])).toEqual([])
  expect(closeQueries(['her'])).toEqual(['"her"'])
})
