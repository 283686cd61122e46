import { buffer } from 'node:stream/consumers'
import { PassThrough } from 'node:stream'
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { RemixServer, isRouteErrorResponse } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceProvider } from '#app/nonce.ts'
import { AppError } from '#app/server/app-error.ts'
import { contentSecurityPolicy } from '#app/server/edge/content-security-policy.ts'
import { type Caller, guard as guardWith } from '#app/server/edge/guard.ts'
import { runtime } from '#app/server/runtime.ts'
import { inConventionsOf } from '#app/server/session/request-conventions.ts'
import { shutdown, startup } from '#app/server/startup.ts'

export { inConventionsOf, shutdown, startup }

/** What server.js asks before Remix sees a request: the answer of a refusal, or null where the way is free. */
export const guard = (request: Request, caller: Caller) => guardWith(runtime(), request, caller)

/** Promises a loader left open are given up after this long. */
export const streamTimeout = 5000

if (import.meta.env.DEV) {
  // Under `npm run dev` nobody calls startup(), and an edit evaluates this module again.
  const holder = globalThis as typeof globalThis & { reelmarkDevelopment?: Promise<unknown> | undefined }
  try {
    await (holder.reelmarkDevelopment ??= startup())
  } catch (error) {
    holder.reelmarkDevelopment = undefined
    throw error
  }
}

/**
 * A page is answered whole: its loaders ask a database on this machine and leave nothing open, and one piece of known
 * length costs the server a third less than React's pieces of 2 kB on their way through five streams.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const nonce = loadContext.nonce
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (nonce) headers.set('Content-Security-Policy', contentSecurityPolicy(runtime().config, nonce))
  const noncePart = nonce === undefined ? {} : { nonce }

  return new Promise((resolve, reject) => {
    let finalStatus = status
    let isShellReady = false
    const { pipe, abort } = inConventionsOf(request, () =>
      renderToPipeableStream(
        <NonceProvider value={nonce}>
          <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} {...noncePart} />
        </NonceProvider>,
        {
          ...noncePart,
          onShellReady: () => (isShellReady = true),
          onAllReady() {
            clearTimeout(timer)
            const page = new PassThrough()
            pipe(page)
            resolve(wholeAnswer(page, { headers, status: finalStatus }))
          },
          onShellError: reject,
          onError(error: unknown) {
            finalStatus = 500
            // Without a shell it is handed on, and logged there.
            if (isShellReady) logError(error, request)
          },
        },
      ),
    )
    const timer = setTimeout(abort, streamTimeout + 1000)
    // server.js aborts the signal when the answer is out, too: nothing waits for the timer then.
    request.signal.addEventListener('abort', () => {
      clearTimeout(timer)
      abort()
    })
  })
}

async function wholeAnswer(page: PassThrough, init: { headers: Headers; status: number }): Promise<Response> {
  const body = await buffer(page)
  init.headers.set('Content-Length', String(body.length))
  return new Response(body, init)
}

export const handleError: HandleErrorFunction = (error, { request }) => {
  // A wrong address or method is the caller's; Remix hands it over like an error of ours.
  if (isRouteErrorResponse(error) && error.status < 500) return
  logError(isRouteErrorResponse(error) && 'error' in error ? error.error : error, request)
}

/** Logs what is our fault, by path: a query string may hold an authorization code or what somebody searched for. */
function logError(error: unknown, request: Request) {
  if (request.signal.aborted || error instanceof AppError) return
  if (error instanceof Error && error.name === 'BodyTooLarge') return
  const path = new URL(request.url).pathname
  runtime().log.error({ err: error, method: request.method, path }, 'a request failed')
}
