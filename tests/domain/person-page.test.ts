import { expect, test } from 'vitest'
import { collectionPath } from '#app/domain/collection-path.ts'
import { franchiseName } from '#app/domain/franchise-name.ts'
import { ageOn, isAsSelf } from '#app/domain/person-page.ts'
import { personPath } from '#app/domain/person-path.ts'

test('an age counts birthdays', () => {
  expect(ageOn('1977-09-15', '2026-09-14')).toBe(48)
  expect(ageOn('1977-09-15', '2026-09-15')).toBe(49)
})

test.each(['Self', 'Self - Host', 'Himself (archive footage)', 'herself'])(
  '%s is an appearance as oneself',
  (role) => {
    expect(isAsSelf(role)).toBe(true)
  },
)

test.each(['Selfridge', 'Eames', ''])('%s is not', (role) => {
  expect(isAsSelf(role)).toBe(false)
})

test('addresses have names that people can read', () => {
  expect(personPath(2524, 'Zoë Saldaña')).toBe('/people/2524-zoe-saldana')
  expect(personPath(1, '宮崎 駿')).toBe('/people/1-title')
  expect(collectionPath(10, 'Star Wars Collection')).toBe('/collections/10-star-wars-collection')
})

test('a franchise is called without the word that all of them have', () => {
  expect(franchiseName('Star Wars Collection')).toBe('Star Wars')
  expect(franchiseName('Collection')).toBe('Collection')
})
