import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasPrefix, listAlike, readAsEpisode, sharedPrefix } from '#app/domain/name-group.ts'

test('a name shares what stands before its first or its last colon', () => {
  expect(sharedPrefix('Kite Saga: Bonds', ['Kite Saga: Ties', 'Otters'])).toBe('Kite Saga')
  expect(sharedPrefix('Kite Saga: Bonds', ['Kites: Ties', 'Otters: Bonds'])).toBeNull()
  expect(sharedPrefix('Otters', ['Otters'])).toBeNull()
})

test('the longer beginning is the series where as many names share it, the more common one otherwise', () => {
  expect(sharedPrefix('Kite: Reborn: One', ['Kite: Reborn: Two'])).toBe('Kite: Reborn')
  expect(sharedPrefix('Kite: Reborn: One', ['Kite: Reborn: Two', 'Kite: Fallen: One'])).toBe('Kite')
})

test('beginnings are compared as titles are', () => {
  expect(hasPrefix('The KITE Saga: Bonds', 'Kite Saga')).toBe(true)
  expect(hasPrefix('Café Nord: Fika', 'Cafe Nord')).toBe(true)
  expect(hasPrefix('Kite Saga 2: Bonds', 'Kite Saga')).toBe(false)
})

test('the rest of a name tells the episode, and its season where it has one', () => {
  expect(readAsEpisode('Kite: Reborn: One', 'Kite: Reborn')).toMatchObject({
    kind: 'series',
    name: 'Kite: Reborn',
    clue: { seasonName: null, episodeName: 'One' },
  })
  expect(readAsEpisode('Kite: Reborn: One', 'kite')?.clue).toMatchObject({
    seasonName: 'Reborn',
    episodeName: 'One',
  })
  expect(readAsEpisode('Otters: One', 'Kite')).toBeNull()
})

test('a prefix that is found leads to an episode, for the name and for each that shares it', () => {
  const part = fc.constantFrom('Kite', 'Saga', 'Otters', 'One', 'Ties', 'Café', '')
  const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(': '))
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), ([first = '', ...others]) => {
      const prefix = sharedPrefix(first, others)
      const alike = listAlike([first, ...others].map((one) => ({ name: one })))
      expect(alike.some((one) => one.name === first)).toBe(prefix !== null)
      if (prefix === null) return
      const members = others.filter((other) => hasPrefix(other, prefix))
      expect(members.length).toBeGreaterThan(0)
      for (const member of [first, ...members])
        expect(readAsEpisode(member, prefix)?.clue.episodeName).toBeTruthy()
    }),
  )
})
