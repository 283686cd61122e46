import { open } from 'node:fs/promises'
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { runtime } from '#app/server/runtime.ts'
import { imageRef } from '#app/server/tmdb/image-kinds.ts'
import { imagePlaceholder } from '#app/server/tmdb/image-placeholder.ts'

const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

export async function loader({ params, request }: LoaderFunctionArgs): Promise<Response> {
  const image = imageRef(params['kind'] ?? '', params['size'] ?? '', params['file'] ?? '')
  if (!image) return new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain' } })
  const { images, clock } = runtime()
  const stored = await images.get(image.kind, image.size, image.file)
  if (!stored) return placeholder(image.kind)
  const etag = `"${image.size}-${image.file}"`
  const kept = { etag, 'cache-control': keptUntil(stored.expiresAt, clock.now()) }
  if (namesTag(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers: kept })
  }
  // Nobody would read, and so close, the file of a HEAD.
  const body = request.method === 'HEAD' ? null : await streamOf(stored.path)
  if (!body && request.method !== 'HEAD') return placeholder(image.kind)
  return new Response(body, {
    headers: {
      'content-type': stored.contentType,
      'content-length': String(stored.bytes),
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      ...kept,
    },
  })
}

/**
 * TMDB gives changed artwork another name: what lies under one never changes. A browser may keep it no longer than we
 * may.
 */
function keptUntil(expiresAt: Date, now: Date): string {
  const seconds = Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000))
  return `public, max-age=${seconds}, immutable`
}

/** Browsers draw the body of a 404; after a minute they ask again. */
function placeholder(kind: Parameters<typeof imagePlaceholder>[0]): Response {
  return new Response(imagePlaceholder(kind), {
    status: 404,
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, max-age=60',
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
    },
  })
}

function namesTag(ifNoneMatch: string | null, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/** Null where the file has gone since it was found. */
async function streamOf(path: string): Promise<ReadableStream | null> {
  const file = await open(path).catch(() => null)
  return file && createReadableStreamFromReadable(file.createReadStream())
}
