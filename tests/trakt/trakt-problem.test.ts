import { sourceProblemText } from '#app/format/run-problem.ts'
import { expect, test } from 'vitest'
import { TraktNotConnected } from '#app/server/trakt/trakt-not-connected.ts'
import { traktProblem } from '#app/server/trakt/trakt-problem.ts'
import { kindOfStatus, UpstreamError } from '#app/server/upstream/upstream-error.ts'

const answered = (status: number, o: { headers?: Record<string, string>; body?: unknown } = {}) =>
  new UpstreamError({
    service: 'Trakt',
    kind: kindOfStatus(status),
    status,
    body: o.body,
    headers: new Headers(o.headers ?? {}),
  })

test.each([
  [401, 'trakt-needs-reconnect'],
  [403, 'trakt-application-unknown'],
  [404, 'trakt-not-found'],
  [412, 'trakt-refused'],
  [420, 'trakt-limit-exceeded'],
  [422, 'trakt-refused'],
  [423, 'trakt-account-locked'],
  [426, 'trakt-vip-only'],
  [429, 'trakt-rate-limited'],
  [500, 'trakt-server-error'],
  [503, 'trakt-server-error'],
  [522, 'trakt-server-error'],
])('%i is %s, in a sentence', (status, code) => {
  const problem = traktProblem(answered(status))
  expect(problem.code).toBe(code)
  expect(sourceProblemText(problem)).toMatch(/^[A-Z].*\.$/)
})

test('a deactivated account is told from a locked one', () => {
  expect(traktProblem(answered(423, { headers: { 'X-Account-Deactivated': 'true' } })).code).toBe(
    'trakt-account-deactivated',
  )
  expect(traktProblem(answered(423, { headers: { 'X-Account-Locked': 'true' } })).code).toBe(
    'trakt-account-locked',
  )
})

test('a web page with 403 comes from the network in front of Trakt', () => {
  const html = { 'content-type': 'text/html; charset=UTF-8' }
  expect(traktProblem(answered(403, { headers: html })).code).toBe('trakt-blocked')
  expect(traktProblem(answered(403, { headers: { ...html, 'x-request-id': 'r' } })).code).toBe(
    'trakt-application-unknown',
  )
})

test('invalid_client at the token address means the application, not the account', () => {
  expect(traktProblem(answered(400, { body: { error: 'invalid_client' } })).code).toBe(
    'trakt-application-unknown',
  )
  expect(traktProblem(answered(401, { body: { error: 'invalid_client' } })).code).toBe(
    'trakt-application-unknown',
  )
})

test('no connection and no readable answer have their own words', () => {
  expect(traktProblem(new UpstreamError({ service: 'Trakt', kind: 'unreachable' })).code).toBe(
    'trakt-unreachable',
  )
  expect(traktProblem(new UpstreamError({ service: 'Trakt', kind: 'bad-answer', status: 200 })).code).toBe(
    'trakt-bad-answer',
  )
})

test('what was never asked, for want of a connection, says what to do', () => {
  const problem = traktProblem(new TraktNotConnected({ needsReconnect: true }))
  expect(problem).toEqual({ code: 'trakt-not-connected', hasEnded: true })
  expect(sourceProblemText(problem)).toBe(
    'The connection to Trakt has ended. Connect the account again in the settings.',
  )
})

test('a fault of our own does not blame Trakt and repeats nothing', () => {
  expect(traktProblem(new Error('secret'))).toEqual({ code: 'unexpected' })
})
