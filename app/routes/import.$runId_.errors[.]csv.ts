import { runProblemText } from '#app/format/run-problem.ts'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvOf } from '#app/domain/csv.ts'
import { findRun, listRunErrors } from '#app/server/import/run/find-run.ts'
import { runtime } from '#app/server/runtime.ts'
import { runWords } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

/** All errors of a run, for a spreadsheet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db } = runtime()
  const run = await findRun(db, viewerOf(request), params['runId'] ?? '')
  if (!run) throw new Response(`${runWords.noSuchImport}\n`, { status: 404 })
  const errors = await listRunErrors(db, run.id)
  const rows = errors.map(({ title, message }) => [title ?? '', runProblemText(message)])
  return new Response(csvOf(['Title', 'Message'], rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="reelmark-${run.kind}-${run.startedAt.slice(0, 10)}-errors.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
