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
import { Notice } from '#app/components/notice.tsx'
import { problemOfMapping } from '#app/domain/csv-mapping.ts'
import type { CsvTable } from '#app/domain/csv-preview.ts'
import { formatNumber, plural } from '#app/domain/format/plural.ts'
import { columnsPage } from '#app/server/import/columns/columns-page.ts'
import { dropWaiting, importWithMapping } from '#app/server/import/columns/import-with-mapping.ts'
import { pageProblem } from '#app/server/page-problem.ts'
import { runtime } from '#app/server/runtime.ts'

const GONE = 'This file is no longer here: it was imported, or it waited for more than a day.'

export async function loader({ params }: LoaderFunctionArgs) {
  const page = await columnsPage(runtime(), params['uploadId'] ?? '')
  if (!page) throw new Response(GONE, { status: 404 })
  return page
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = params['uploadId'] ?? ''
  const form = await request.formData()
  const { mapping, problem } = mappingFrom(form)
  const asSaid = async () => (await columnsPage(runtime(), id, mapping)) ?? null
  try {
    if (form.get('intent') === 'drop') {
      await dropWaiting(runtime(), id)
      return redirect('/import')
    }
    const wrong = problem ?? problemOfMapping(mapping)
    if (wrong !== null || form.get('intent') === 'try')
      return data({ problem: wrong, page: await asSaid() }, { status: wrong === null ? 200 : 422 })
    const run = await importWithMapping(runtime(), id, mapping)
    return redirect(`/import/${run.id}`)
  } catch (error) {
    const { problem, status } = pageProblem(error)
    // Where another run is under way the table waits, and what was said of it stays said.
    return data({ problem, page: status === 409 ? await asSaid() : null }, { status })
  }
}

export const meta: MetaFunction = () => [{ title: 'Which column is what · Import · Reelmark' }]

export default function Columns() {
  const loaded = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  const { table, read } = tried?.page ?? loaded
  const problem = tried?.problem ?? null
  return (
    <div className="page page-narrow stack-l">
      <div className="stack">
        <h1>Which column is what?</h1>
        <p className="muted prose">
          <strong className="file-name">{table.name}</strong> has {plural(table.columns.length, 'column')} and{' '}
          {formatNumber(table.rows)} {table.rows === 1 ? 'row' : 'rows'}. {wordsOnMemory(table)}
        </p>
      </div>
      {problem !== null && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      <ColumnChooser table={table} read={read} />
    </div>
  )
}

function wordsOnMemory({ mapping, isRemembered }: CsvTable): string {
  if (mapping.firstLine === 'row')
    return isRemembered
      ? 'This is what you said of another table with as many columns and no names. Such tables look alike, so see whether it is right here too.'
      : 'Its columns have no names, so see whether what they are said to be is right. Next time it is proposed for such a table, and you are asked again.'
  return isRemembered
    ? 'You have imported a table like this before; this is what you said of it then.'
    : 'Reelmark has guessed what it could. Correct what is wrong; for the next table with these columns it will be remembered.'
}
