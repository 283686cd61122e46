import { expect, test } from 'vitest'
import { ConfigError } from '#app/server/base/config.ts'
import { NewerDatabaseError } from '#app/server/db/migrate.ts'
import { explainStartError } from '../../http/explain-start-error.js'

const withCode = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more })

test('what is wrong with the configuration or the database is said in its own words', () => {
  expect(explainStartError(new ConfigError(['PORT must be a whole number.']))).toContain(
    'PORT must be a whole number.',
  )
  expect(explainStartError(new NewerDatabaseError(['2099-later']))).toContain('2099-later')
})

test.each([
  ['EADDRINUSE', { port: 3000 }, /Port 3000 is taken/],
  ['EADDRNOTAVAIL', { address: '10.9.9.9' }, /10\.9\.9\.9/],
  ['EACCES', { port: 80 }, /above 1023/],
  ['EACCES', { path: '/srv/films' }, /may not write to \/srv\/films/],
  ['EROFS', { path: '/srv/films' }, /cannot be written to/],
  ['EISDIR', { path: '/srv/films/secret.key' }, /a folder where a file should be: \/srv\/films\/secret\.key/],
  ['ENOTDIR', { path: '/srv/file' }, /not a folder/],
  ['ENOSPC', {}, /disk is full/],
  ['SQLITE_FULL', {}, /disk is full/],
  ['SQLITE_READONLY', {}, /cannot be written to/],
  ['SQLITE_CANTOPEN', {}, /cannot be opened/],
  ['SQLITE_NOTADB', {}, /damaged/],
  ['SQLITE_BUSY', {}, /running already/],
  ['ERR_DLOPEN_FAILED', {}, /npm rebuild better-sqlite3/],
])('%s is explained', (code, more, sentence) => {
  expect(explainStartError(withCode(code, more))).toMatch(sentence)
})

test('what nobody can do anything about keeps its stack', () => {
  expect(explainStartError(new TypeError('x is undefined'))).toBeNull()
  expect(explainStartError('a string')).toBeNull()
})
