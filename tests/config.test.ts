import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { ConfigError, environmentWithFile, loadConfig, readConfig } from '#app/server/base/config.ts'

const problemsOf = (environment: Record<string, string>) => {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

function envFile(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'reelmark-env-')), '.env')
  writeFileSync(file, text)
  return file
}

test('nothing set gives the defaults of the contract', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    publicUrl: new URL('http://127.0.0.1:3000'),
    dataDir: resolve('data'),
    appPassword: null,
    authDisabled: false,
    apiToken: null,
    trakt: {
      clientId: null,
      clientSecret: null,
      redirectUri: 'http://127.0.0.1:3000/trakt/callback',
      apiUrl: 'https://api.trakt.tv',
      authUrl: 'https://auth.trakt.tv',
      minIntervalMs: 50,
    },
    tmdb: {
      apiKey: null,
      apiUrl: 'https://api.themoviedb.org/3',
      imageUrl: 'https://image.tmdb.org/t/p',
      minIntervalMs: 250,
    },
    syncIntervalMinutes: 60,
    timeZone: null,
    logLevel: 'info',
  })
})

test('an empty or blank variable counts as unset', () => {
  expect(readConfig({ PORT: '', APP_PASSWORD: '  ', TRAKT_API_URL: '' })).toEqual(readConfig({}))
})

test.each([
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '80x'],
  ['HOST', 'two words'],
  ['HOST', '300.1.2.3'],
  ['PUBLIC_URL', 'reelmark.example'],
  ['PUBLIC_URL', 'ftp://reelmark.example'],
  ['APP_PASSWORD', 'short'],
  ['API_TOKEN', 'short'],
  ['AUTH_DISABLED', 'perhaps'],
  ['ALLOWED_HOSTS', 'nas.local, two words/x'],
  ['TRUST_PROXY', 'everybody'],
  ['TRUST_PROXY', '10.0.0.0/99'],
  ['TRAKT_REDIRECT_URI', 'nowhere'],
  ['TRAKT_API_URL', 'file:///etc/passwd'],
  ['TMDB_MIN_INTERVAL_MS', '-1'],
  ['SYNC_INTERVAL_MINUTES', '1.5'],
  ['TZ_DEFAULT', 'Middle/Earth'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused with a sentence that names the variable', (name, value) => {
  const problems = problemsOf({ [name]: value })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(new RegExp(`^${name} .+\\.$`))
})

test('every problem is told at once, and no value is repeated', () => {
  const secret = 'hunter2'
  const problems = problemsOf({ PORT: 'x', APP_PASSWORD: secret, API_TOKEN: secret, TZ_DEFAULT: 'Nowhere' })
  expect(problems.map((problem) => problem.split(' ')[0] ?? '').sort()).toEqual([
    'API_TOKEN',
    'APP_PASSWORD',
    'PORT',
    'TZ_DEFAULT',
  ])
  expect(problems.join()).not.toContain(secret)
})

test.each(['0.0.0.0', '::', '192.168.1.20', 'nas.local'])(
  'listening on %s without a password is refused',
  (host) => {
    expect(problemsOf({ HOST: host })[0]).toContain('APP_PASSWORD')
    expect(problemsOf({ HOST: host, APP_PASSWORD: 'long enough' })).toEqual([])
    expect(problemsOf({ HOST: host, AUTH_DISABLED: 'true' })).toEqual([])
  },
)

test.each([
  { PORT: '99999' },
  { LOG_LEVEL: 'loud', TZ_DEFAULT: 'Middle/Earth' },
  { AUTH_DISABLED: 'perhaps' },
  { AUTH_DISABLED: 'false', SYNC_INTERVAL_MINUTES: 'often' },
])('listening to other machines without a password is told beside %o', (wrong: Record<string, string>) => {
  const problems = problemsOf({ HOST: '0.0.0.0', ...wrong })
  const alone = problemsOf(wrong)
  expect(problems).toEqual([...alone, ...problemsOf({ HOST: '0.0.0.0' })])
})

test('a password that is too short is told as that, and not as missing', () => {
  expect(problemsOf({ HOST: '0.0.0.0', APP_PASSWORD: 'short' })).toEqual(
    problemsOf({ APP_PASSWORD: 'short' }),
  )
})

test.each(['127.0.0.1', '127.0.0.2', '::1', 'localhost'])('listening on %s needs no password', (host) => {
  expect(problemsOf({ HOST: host })).toEqual([])
})

test.each(['https://films.example', 'http://nas.local:3000', 'http://192.168.1.20:3000', 'http://[fd00::7]'])(
  'without a password %s is refused as the public address',
  (PUBLIC_URL) => {
    expect(problemsOf({ PUBLIC_URL })[0]).toMatch(/PUBLIC_URL.*APP_PASSWORD/)
    expect(problemsOf({ PUBLIC_URL, APP_PASSWORD: 'long enough' })).toEqual([])
    expect(problemsOf({ PUBLIC_URL, AUTH_DISABLED: 'true' })).toEqual([])
  },
)

test.each(['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:8080', 'https://LOCALHOST'])(
  '%s is an address of this machine, and needs no password',
  (PUBLIC_URL) => {
    expect(problemsOf({ PUBLIC_URL })).toEqual([])
  },
)

test('with sign-in turned off, a password has no effect', () => {
  expect(readConfig({ AUTH_DISABLED: 'true', APP_PASSWORD: 'long enough' }).appPassword).toBeNull()
})

test('the public address follows from host and port, and the way back from Trakt from it', () => {
  expect(readConfig({ HOST: '::1', PORT: '8080' }).publicUrl.href).toBe('http://[::1]:8080/')
  const config = readConfig({ PUBLIC_URL: 'https://films.example/', AUTH_DISABLED: 'true' })
  expect(config.trakt.redirectUri).toBe('https://films.example/trakt/callback')
})

test('a base may have a path and loses its last slash', () => {
  expect(readConfig({ TRAKT_API_URL: 'http://127.0.0.1:9/trakt/' }).trakt.apiUrl).toBe(
    'http://127.0.0.1:9/trakt',
  )
})

test('a variable of the environment wins over the file, an empty one does not', () => {
  vi.stubEnv('PORT', '4000')
  vi.stubEnv('LOG_LEVEL', '')
  const { environment } = environmentWithFile(envFile('PORT=5000\nLOG_LEVEL=debug\n'))
  vi.unstubAllEnvs()
  expect(environment).toMatchObject({ PORT: '4000', LOG_LEVEL: 'debug' })
})

test('a missing file is no problem', () => {
  expect(environmentWithFile(join(tmpdir(), 'reelmark-no-such-folder', '.env')).problems).toEqual([])
})

test('a broken line is told by its number, without its text', () => {
  const { problems } = environmentWithFile(envFile('# keys\nPORT=3000\nmy secret token\n'))
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(/^Line 3 /)
  expect(problems[0]).not.toContain('secret')
})

test('a broken line, a wrong variable and two that do not go together are told at once', () => {
  const load = () => loadConfig(envFile('HOST=192.168.7.7\nnot a line\nTMDB_MIN_INTERVAL_MS=soon\n'))
  expect(load).toThrow(/3 problems/)
  expect(load).toThrow(/Line 2 /)
  expect(load).toThrow(/TMDB_MIN_INTERVAL_MS/)
  expect(load).toThrow(/APP_PASSWORD/)
})

test('the example file names every variable, and starts an application as it is', () => {
  const { environment: example } = environmentWithFile('.env.example')
  const names = (file: string, pattern: RegExp) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map((match) => match[1] ?? '').sort()
  const named = names('.env.example', /^([A-Z_]+)=/gm)
  expect(named).toEqual(names('app/server/base/config.ts', /^ {2}([A-Z][A-Z_]+): /gm))
  const asItIs: Record<string, string | undefined> = Object.fromEntries(
    named.map((name) => [name, example[name]]),
  )
  expect(readConfig(asItIs)).toEqual(readConfig({}))
})
