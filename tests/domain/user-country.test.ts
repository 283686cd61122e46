import { expect, test } from 'vitest'
import { countryOfZone, userCountry } from '#app/domain/user-country.ts'

const known = { chosen: null, timeZone: 'UTC', language: 'en-US' }

test('the person’s choice goes before the zone, the zone before the language', () => {
  expect(userCountry({ ...known, chosen: 'FR', timeZone: 'Europe/Berlin' })).toBe('FR')
  expect(userCountry({ ...known, timeZone: 'Europe/Vienna', language: 'de-DE' })).toBe('AT')
  expect(userCountry({ ...known, language: 'pt-BR' })).toBe('BR')
  expect(userCountry(known)).toBe('US')
})

test('a country without ratings is passed over', () => {
  expect(userCountry({ ...known, timeZone: 'Africa/Abidjan', language: 'fr-FR' })).toBe('FR')
  expect(userCountry({ ...known, chosen: 'XX' })).toBe('US')
})

test('a zone has its country under each of its names', () => {
  expect(countryOfZone('Asia/Kolkata')).toBe('IN')
  expect(countryOfZone('Asia/Calcutta')).toBe('IN')
  expect(countryOfZone('America/Los_Angeles')).toBe('US')
  expect(countryOfZone('Europe/Berlin')).toBe('DE')
  expect(countryOfZone('Etc/GMT+3')).toBeNull()
  expect(countryOfZone('No/Where')).toBeNull()
})
