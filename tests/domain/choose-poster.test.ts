import { expect, test } from 'vitest'
import { choosePoster, withTmdbsChoice } from '#app/domain/choose-poster.ts'

const posters = withTmdbsChoice({ de: '/de.jpg', none: '/plain.jpg' }, '/tmdb.jpg')

test('the first language that has a poster decides, and TMDB where none has', () => {
  expect(choosePoster(posters, ['fr', 'de', 'none'])).toBe('/de.jpg')
  expect(choosePoster(posters, ['none', 'de'])).toBe('/plain.jpg')
  expect(choosePoster(posters, ['fr'])).toBe('/tmdb.jpg')
  expect(choosePoster(posters, [])).toBe('/tmdb.jpg')
})

test('a title without any has none', () => {
  expect(choosePoster(withTmdbsChoice(null, null), ['de'])).toBeNull()
})
