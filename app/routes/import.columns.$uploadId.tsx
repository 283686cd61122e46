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
import { formatNumber, plural } from '#app/domain/format/plural.ts'
import { columnsPage, tryMapping } from '#app/server/import/columns/columns-page.ts'
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
  try {
    if (form.get('intent') === 'drop') {
      await dropWaiting(runtime(), id)
      return redirect('/import')
    }
    const { mapping, problem } = mappingFrom(form)
    const wrong = problem ?? problemOfMapping(mapping)
    if (wrong !== null) return data({ problem: wrong, mapping, read: null }, { status: 422 })
    if (form.get('intent') === 'try')
      return data({ problem: null, mapping, read: (await tryMapping(runtime(), id, mapping)) ?? null })
    const run = await importWithMapping(runtime(), id, mapping)
    return redirect(`/import/${run.id}`)
  } catch (error) {
    const { problem, status } = pageProblem(error)
    return data({ problem, mapping: null, read: null }, { status })
  }
}

export const meta: MetaFunction = () => [{ title: 'Which column is what · Import · Reelmark' }]

export default function Columns() {
  const { table, read } = useLoaderData<typeof loader>()
  const tried = useActionData<typeof action>()
  const problem = tried?.problem ?? null
  return (
    <div className="page page-narrow stack-l">
      <div className="stack">
        <h1>Which column is what?</h1>
        <p className="muted prose">
          <strong className="file-name">{table.name}</strong> has {plural(table.columns.length, 'column')} and{' '}
          {formatNumber(table.rows)} {table.rows === 1 ? 'row' : 'rows'}.{' '}
          {table.isRemembered
            ? 'You have imported a table like this before; this is what you said of it then.'
            : 'Reelmark has guessed what it could. Correct what is wrong; for the next table with these columns it will be remembered.'}
        </p>
      </div>
      {problem !== null && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      <ColumnChooser table={table} mapping={tried?.mapping ?? table.guess} read={tried?.read ?? read} />
    </div>
  )
}
