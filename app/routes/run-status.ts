import { runStatus } from '#app/server/import-pages/run-status.ts'
import { runtime } from '#app/server/runtime.ts'
import { viewerOf } from '#app/server/viewer-of.ts'
import type { LoaderFunctionArgs } from '@remix-run/node'

/** For the small sign on every page (components/run-sign.tsx). */
export async function loader({ request }: LoaderFunctionArgs) {
  return Response.json(await runStatus(runtime().db, viewerOf(request)), {
    headers: { 'Cache-Control': 'no-store' },
  })
}
