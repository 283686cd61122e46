import { HttpResponse } from 'msw'
import type { Answerer, Asked } from '../exchange.ts'
import type { AccountState } from './account-state.ts'
import { edgeRefusal } from './oauth-handlers.ts'
import type { OAuthState } from './oauth-state.ts'

/** Refuses what Trakt refuses before it looks at the path: bare callers, missing headers, unknown apps, dead tokens. */
export function createGuard(oauth: OAuthState, account: AccountState) {
  return (answer: Answerer): Answerer =>
    (asked) =>
      refusal(oauth, account, asked) ?? answer(asked)
}

function refusal(oauth: OAuthState, account: AccountState, { request }: Asked): Response | undefined {
  const header = (name: string) => request.headers.get(name)?.trim() ?? ''
  if (header('user-agent') === '') return edgeRefusal()
  const isJson = header('content-type').startsWith('application/json')
  if (!isJson || header('trakt-api-version') !== '2' || header('trakt-api-key') === '') return empty(412)
  if (!oauth.isKnownApp(header('trakt-api-key'))) return empty(403)
  const token = /^bearer (.+)$/i.exec(header('authorization'))?.[1]
  if (token === undefined || !oauth.isValid(token)) return empty(401)
  if (account.locked) return new HttpResponse(null, { status: 423, headers: { 'x-account-locked': 'true' } })
  return undefined
}

const empty = (status: number) => new HttpResponse(null, { status, headers: { 'x-request-id': 'sandbox' } })
