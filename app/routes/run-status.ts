import { runStatus } from '#app/server/import-pages/run-status.ts'
import { runtime } from '#app/server/runtime.ts'

/** For the small sign on every page (components/run-sign.tsx). */
export async function loader() {
  return Response.json(await runStatus(runtime().db), { headers: { 'Cache-Control': 'no-store' } })
}
