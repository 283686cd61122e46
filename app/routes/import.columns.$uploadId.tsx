import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ColumnChooser } from '#app/components/import/column-chooser.tsx'
import { mappingFrom } from '#app/components/import/mapping-form.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'
import { problemOfMapping } from '#app/domain/csv-mapping.ts'
import type { CsvTable } from '#app/domain/csv-preview.ts'
import { readForm } from '#app/server/edge/read-form.ts'
import { columnsPage } from '#app/server/import/columns-page.ts'
import { dropWaiting, importWithMapping } from '#app/server/import/import-with-mapping.ts'
import { pageProblem } from '#app/server/edge/page-problem.ts'
import { runtime } from '#app/server/runtime.ts'
import { columnWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await columnsPage(runtime(), viewerOf(request), params['uploadId'] ?? '')
  if (!page) throw new Response(words.gone, { status: 404 })
  return { ...page, zones: [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])] }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = params['uploadId'] ?? ''
  const form = await readForm(request)
  const { mapping, problem } = mappingFrom(form)
  const asSaid = async () => (await columnsPage(runtime(), viewerOf(request), id, mapping)) ?? null
  try {
    if (form.get('intent') === 'drop') {
      await dropWaiting(runtime(), viewerOf(request), id)
      return redirect('/import')
    }
    const lacking = problemOfMapping(mapping)
    const wrong = problem ?? (lacking && words.problems[lacking])
    if (wrong !== null || form.get('intent') === 'try')
      return data({ problem: wrong, page: await asSaid() }, { status: wrong === null ? 200 : 422 })
    const run = await importWithMapping(runtime(), viewerOf(request), id, mapping)
    return redirect(`/import/${run.id}`)
  } catch (error) {
    const { problem, status } = pageProblem(error)
    // Where another run is under way the table waits, and what was said of it stays said.
    return data({ problem, page: status === 409 ? await asSaid() : null }, { status })
  }
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

const marksFor = (name: string) => ({ name: () => <strong className="file-name">{name}</strong> })

export default function Columns() {
  const loaded = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  const { table, read } = tried?.page ?? loaded
  const problem = tried?.problem ?? null
  return (
    <div className="page page-narrow stack-l">
      <div className="stack">
        <h1>{words.heading}</h1>
        <p className="muted prose">
          <RichText words={words.holds(table.columns.length, table.rows)} marks={marksFor(table.name)} />{' '}
          {wordsOnMemory(table)}
        </p>
      </div>
      {problem !== null && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      <ColumnChooser table={table} read={read} zones={loaded.zones} />
    </div>
  )
}

function wordsOnMemory({ mapping, isRemembered }: CsvTable): string {
  const { guessed, remembered, guessedWithoutNames, rememberedWithoutNames } = words.memory
  if (mapping.firstLine === 'row') return isRemembered ? rememberedWithoutNames : guessedWithoutNames
  return isRemembered ? remembered : guessed
}
