import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '#app/server/edge/content-security-policy.ts'
import { traktFormTargets } from '#app/server/trakt/form-targets.ts'
import { aConfig } from '#tests/builders/a-config.ts'

const policyOf = (environment: Record<string, string> = {}) =>
  contentSecurityPolicy({ nonce: 'n0nce', formTargets: traktFormTargets(aConfig(environment)) })

const directive = (name: string, environment: Record<string, string> = {}) =>
  policyOf(environment)
    .split('; ')
    .find((each) => each.startsWith(`${name} `))

test('scripts run by nonce only, and nothing comes from another host', () => {
  const policy = policyOf()
  expect(directive('default-src')).toBe("default-src 'none'")
  expect(directive('script-src')).toBe("script-src 'nonce-n0nce' 'strict-dynamic'")
  expect(directive('style-src')).toBe("style-src 'self'")
  const hosts = policy.split('; ').filter((each) => !each.startsWith('form-action') && /https?:/.test(each))
  expect(hosts).toEqual([])
})

test('the connect form may lead to the authorize page and back', () => {
  const stand = { TRAKT_AUTH_URL: 'http://127.0.0.1:9/trakt-auth', PUBLIC_URL: 'http://localhost:3000' }
  expect(directive('form-action', stand)).toBe("form-action 'self' http://127.0.0.1:9 http://localhost:3000")
})

test('within Trakt it may go on to any of its hosts', () => {
  expect(directive('form-action')).toContain('https://auth.trakt.tv https://trakt.tv https://*.trakt.tv')
})
