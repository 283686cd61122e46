import type { LoaderFunctionArgs } from '@remix-run/node'
import { runtime } from '#app/server/runtime.ts'
import { quickFinds } from '#app/server/search/quick-finds.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

/** What the palette shows while somebody types. Without JavaScript `/search` finds the same and more. */
export async function loader({ request }: LoaderFunctionArgs) {
  const text = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 2000)
  const entries = await quickFinds(runtime().db, viewerOf(request), text)
  return Response.json({ entries }, { headers: { 'Cache-Control': 'private, no-store' } })
}
