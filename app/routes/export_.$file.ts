import type { LoaderFunctionArgs } from '@remix-run/node'
import { forMethod } from '#app/server/edge/for-method.ts'
import { databaseAnswer, exportAnswer } from '#app/server/export/export-answer.ts'
import { exportFormats, letterboxdFormat, reelmarkFormat } from '#app/server/export/export-formats.ts'
import { runtime } from '#app/server/runtime.ts'
import { noSuchWords } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

/** The files of the page, for whoever may see pages; programs have the same under /api/v1. */
export async function loader({ params, request }: LoaderFunctionArgs): Promise<Response> {
  return forMethod(request, await fileAnswer(params['file'], request))
}

function fileAnswer(file: string | undefined, request: Request): Promise<Response> | Response {
  if (file === 'reelmark.db') return databaseAnswer(runtime())
  if (file === 'letterboxd.csv') {
    const part = Number(new URL(request.url).searchParams.get('part') ?? 1)
    return exportAnswer(
      runtime(),
      viewerOf(request),
      letterboxdFormat(Number.isInteger(part) && part > 0 ? part : 1),
    )
  }
  const format = [reelmarkFormat, ...exportFormats].find((each) => each.file === file)
  if (!format) throw new Response(`${noSuchWords.file}\n`, { status: 404 })
  return exportAnswer(runtime(), viewerOf(request), format)
}
