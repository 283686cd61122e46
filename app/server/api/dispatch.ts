import type { z } from 'zod'
import { AppError } from '#app/server/base/app-error.ts'
import { forMethod } from '#app/server/edge/for-method.ts'
import { isBodyRefused } from '#app/server/edge/read-form.ts'
import { isMultipart, receiveUpload, type Upload } from '#app/server/import/files/receive-upload.ts'
import { viewerOf } from '#app/server/viewer-of.ts'
import type { Runtime } from '#app/server/runtime.ts'
import { apiRefusalWords, unexpectedWords } from '#app/words/en.ts'
import type { Endpoint } from './contract/endpoint.ts'
import { endpoints } from './endpoints.ts'

/** Answers a request to /api/v1. Every error becomes `{"error":{"code","message"}}`; nothing else leaves here. */
export async function dispatch(runtime: Runtime, request: Request): Promise<Response> {
  try {
    const { found, params } = findEndpoint(request)
    const input = { params, query: readQuery(found, request), ...(await readBody(runtime, found, request)) }
    const answer = await found.handle(runtime, viewerOf(request, runtime), input)
    if (answer instanceof Response) return forMethod(request, answer)
    return Response.json(answer, { status: found.status, headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    return errorResponse(runtime, error)
  }
}

export function errorResponse({ log }: Pick<Runtime, 'log'>, error: unknown): Response {
  const known = error instanceof AppError ? error : null
  if (!known && !isBodyRefused(error)) log.error({ err: error }, 'an API call failed')
  const code = known?.code ?? 'internal-error'
  const message = known?.message ?? unexpectedWords.seeLog
  return Response.json(
    { error: { code, message } },
    { status: known?.status ?? 500, headers: { 'Cache-Control': 'no-store' } },
  )
}

function findEndpoint(request: Request): { found: Endpoint; params: Record<string, string> } {
  const path = new URL(request.url).pathname.replace(/^\/api\/v1/, '').replace(/\/+$/, '')
  const method = request.method === 'HEAD' ? 'GET' : request.method
  for (const found of endpoints) {
    const params = found.method === method ? matchPath(found.path, path) : null
    if (params) return { found, params }
  }
  throw new AppError(404, 'not-found', apiRefusalWords.noSuchCall)
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    if (name && value !== '') params[name] = value
    else if (part !== value) return null
  }
  return params
}

function readQuery(found: Endpoint, request: Request): Record<string, unknown> {
  const given = Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== ''))
  if (found.query) return parseOrRefuse(found.query, given, 'query')
  return {}
}

async function readBody(
  runtime: Pick<Runtime, 'config' | 'disk'>,
  found: Endpoint,
  request: Request,
): Promise<{ body: Record<string, unknown>; upload: Upload | null }> {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'DELETE')
    return { body: {}, upload: null }
  if (found.takesFile && isMultipart(request)) {
    return { body: {}, upload: await receiveUpload(runtime, request) }
  }
  const given = parseJson(await request.text())
  if (found.body) return { body: parseOrRefuse(found.body, given, 'body'), upload: null }
  if (Object.keys(given).length > 0) throw new AppError(400, 'invalid-body', apiRefusalWords.noBody)
  return { body: {}, upload: null }
}

function parseJson(text: string): Record<string, unknown> {
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // Answered below, like any other body that is no object.
  }
  throw new AppError(400, 'invalid-body', apiRefusalWords.bodyIsNoObject)
}

function parseOrRefuse(schema: z.ZodObject, value: unknown, part: 'query' | 'body'): Record<string, unknown> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue?.path.length ? issue.path.join('.') : null
  throw new AppError(400, `invalid-${part}`, apiRefusalWords.notRight(part, where, issue?.message ?? null))
}
