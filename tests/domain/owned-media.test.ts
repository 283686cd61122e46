import { expect, test } from 'vitest'
import { ownedMediaOf } from '#app/domain/owned-media.ts'
import { ownedMediaWords } from '#app/format/owned-media.ts'
import { titleFactWords } from '#app/words/en.ts'

test('only what says something of a copy is kept', () => {
  expect(ownedMediaOf({ media_type: 'dvd', resolution: '', hdr: null, '3d': false, audio: {} })).toEqual({
    media_type: 'dvd',
    '3d': false,
  })
  expect(ownedMediaOf({ media_type: null })).toBeNull()
  expect(ownedMediaOf({ media_type: 'x'.repeat(101) })).toBeNull()
  expect(ownedMediaOf('bluray')).toBeNull()
  expect(ownedMediaOf(['bluray'])).toBeNull()
})

test('copies are told in words, each once, and what is not known as its source tells it', () => {
  const copies = [
    { media_type: 'bluray', resolution: 'uhd_4k', hdr: 'dolby_vision', '3d': true },
    { media_type: 'digital', resolution: 'uhd_4k', audio: 'dts' },
    { media_type: 'wax_cylinder' },
  ]
  expect(ownedMediaWords(copies)).toEqual(['Blu-ray', 'Digital', 'wax cylinder', '4K', 'Dolby Vision', '3D'])
})

test('the fact on a page says how many episodes, and what they are; of a movie without details just that it is', () => {
  expect(titleFactWords.ownedAs(1, ['DVD', '480p'])).toBe('1 episode, DVD, 480p')
  expect(titleFactWords.ownedAs(0, ['Blu-ray'])).toBe('Blu-ray')
  expect(titleFactWords.ownedAs(0, [])).toBe('Yes')
})
