import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { RemixServer, isRouteErrorResponse } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { NonceProvider } from '#app/nonce.ts'
import { AppError } from '#app/server/base/app-error.ts'
import { systemClock } from '#app/server/base/clock.ts'
import { answerFirst } from '#app/server/base/requests-first.ts'
import { contentSecurityPolicy } from '#app/server/edge/content-security-policy.ts'
import { type Caller, callerOf as callerWith } from '#app/server/session/caller.ts'
import { guard as guardWith } from '#app/server/edge/guard.ts'
import { isBodyRefused } from '#app/server/edge/read-form.ts'
import { runtime } from '#app/server/runtime.ts'
import { withRequestLocale } from '#app/server/session/request-conventions.ts'
import { shutdown, startup } from '#app/server/startup.ts'

export { shutdown, startup, systemClock }

/** How Remix is run for a request: ahead of work in the background, and in what the request asks for. */
export const aroundRequest = (request: Request, answer: () => Promise<Response>): Promise<Response> =>
  answerFirst(request, () => withRequestLocale(request, answer))

/** What http/serve.js asks before Remix sees a request: the answer of a refusal, or null where the way is free. */
export const guard = (request: Request, caller: Caller) => guardWith(runtime(), request, caller)

/** The one place that finds out who calls. */
export const callerOf = (headers: Headers, remoteAddress: string | null) =>
  callerWith(runtime().config, headers, remoteAddress)

/** Promises a loader left open are given up after this long. */
export const streamTimeout = 5000

if (import.meta.env.DEV) {
  // Under `npm run dev` nobody calls startup(), and an edit evaluates this module again.
  const holder = globalThis as typeof globalThis & { reelmarkDevelopment?: Promise<unknown> | undefined }
  try {
    await (holder.reelmarkDevelopment ??= startup({ clock: systemClock }))
  } catch (error) {
    holder.reelmarkDevelopment = undefined
    throw error
  }
}

/**
 * A page is answered whole: its loaders ask a database on this machine and leave nothing open. React writes one string
 * in half the time of a stream, which it encodes in pieces of an attribute each. docs/decisions/0017-pages-as-one-string.md
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const nonce = loadContext.nonce
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (nonce)
    headers.set(
      'Content-Security-Policy',
      contentSecurityPolicy({
        nonce,
        formTargets: runtime().sources.all.flatMap((each) => each.formTargets),
      }),
    )
  await readDataAhead(remixContext)
  const page = withRequestLocale(request, () =>
    renderToString(
      <NonceProvider value={nonce}>
        <RemixServer context={remixContext} url={request.url} {...(nonce !== undefined && { nonce })} />
      </NonceProvider>,
    ),
  )
  const body = Buffer.from(`<!DOCTYPE html>${page}`)
  headers.set('Content-Length', String(body.length))
  return new Response(body, { headers, status })
}

/**
 * Remix writes the loaders' data into the page as it comes, and would have React wait for it. Here all of it is at hand
 * before the page is written.
 */
async function readDataAhead({ renderMeta, serverHandoffStream }: EntryContext): Promise<void> {
  if (!renderMeta || !serverHandoffStream) return
  const decoder = new TextDecoder()
  let value = ''
  const reader = serverHandoffStream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read())
    value += decoder.decode(part.value, { stream: true })
  // Remix asks for a reader all the same.
  reader.releaseLock()
  renderMeta.streamCache = {
    0: Object.assign(Promise.resolve(), { result: { done: true, value }, error: undefined }),
  }
}

export const handleError: HandleErrorFunction = (error, { request }) => {
  // A wrong address or method is the caller's; Remix hands it over like an error of ours.
  if (isRouteErrorResponse(error) && error.status < 500) return
  logError(isRouteErrorResponse(error) && 'error' in error ? error.error : error, request)
}

/** Logs what is our fault, by path: a query string may hold an authorization code or what somebody searched for. */
function logError(error: unknown, request: Request) {
  if (request.signal.aborted || error instanceof AppError) return
  if (isBodyRefused(error)) return
  const path = new URL(request.url).pathname
  runtime().log.error({ err: error, method: request.method, path }, 'a request failed')
}
