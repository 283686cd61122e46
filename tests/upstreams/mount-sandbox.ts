import { setupServer } from 'msw/node'
import { onTestFinished } from 'vitest'
import { createSandbox, type Sandbox, SANDBOX_CREDENTIALS, type SandboxOptions } from './sandbox.ts'

/** A sandbox that answers this test's requests to the real addresses; any other request fails. */
export function mountSandbox(o: SandboxOptions): Sandbox {
  const sandbox = createSandbox(o)
  const server = setupServer(...sandbox.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => server.close())
  return sandbox
}

/** What Trakt wants of every call. */
export function traktHeaders(accessToken?: string): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': 'Reelmark/0.1.0',
    'trakt-api-version': '2',
    'trakt-api-key': SANDBOX_CREDENTIALS.clientId,
    ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
  }
}
