import { Form, useNavigation } from '@remix-run/react'
import type { CsvTable, ReadRow } from '#app/domain/csv-preview.ts'
import { formatDay } from '#app/domain/format/day.ts'
import { readShortDay } from '#app/domain/short-day.ts'
import { Button } from '../button.tsx'
import { Select } from '../field.tsx'
import { ColumnList } from './column-list.tsx'

type ColumnChooserProps = { table: CsvTable; read: ReadRow[] }

/** Each column with some of its values and what it is; below, what holds for the whole table, and how it reads then. */
export function ColumnChooser({ table, read }: ColumnChooserProps) {
  const { mapping } = table
  const intent = useNavigation().formData?.get('intent')
  return (
    <Form method="post" className="stack-l" key={JSON.stringify(mapping)} preventScrollReset>
      <ColumnList table={table} />
      <TableChoices table={table} />
      <section className="panel stack" aria-labelledby="reads">
        <h2 id="reads">How the first rows read</h2>
        {read.length === 0 ? (
          <p className="muted">Say what the columns are first.</p>
        ) : (
          <ol className="read-rows">
            {read.map((row) => (
              <li key={row.id} data-left={row.isTaken ? undefined : ''}>
                <strong>{row.title}</strong>
                <span className="muted small">{row.words}</span>
              </li>
            ))}
          </ol>
        )}
        <div className="row">
          <Button name="intent" value="try" icon="search" disabled={intent === 'try'}>
            Show how they read now
          </Button>
        </div>
      </section>
      <div className="row">
        <Button name="intent" value="import" tone="primary" icon="import" disabled={intent === 'import'}>
          Read the table like this
        </Button>
        <Button name="intent" value="drop">
          Leave it
        </Button>
        <span className="muted small">Nothing is written yet: next you see what would change.</span>
      </div>
    </Form>
  )
}

function TableChoices({ table }: Pick<ColumnChooserProps, 'table'>) {
  const { mapping } = table
  const told = scaleNames[table.scale].toLowerCase()
  return (
    <div className="table-choices">
      <Select
        label="Rows without a kind are"
        name="kind"
        defaultValue={mapping.kind}
        options={[
          { value: 'movie', label: 'Movies' },
          { value: 'series', label: 'Series' },
        ]}
      />
      <Select
        label="Every row means"
        name="rowsAre"
        defaultValue={mapping.rowsAre}
        options={[
          { value: 'as-told', label: 'What its columns say' },
          { value: 'watched', label: 'I have watched it' },
          { value: 'listed', label: 'I want to watch it' },
        ]}
      />
      <Select
        label="Ratings are out of"
        name="scale"
        defaultValue={mapping.scale ?? ''}
        options={[
          { value: '', label: `As the file looks (${told})` },
          ...Object.entries(scaleNames).map(([value, label]) => ({ value, label })),
        ]}
      />
      <Select
        label="Dates in numbers begin with"
        name="order"
        defaultValue={mapping.order ?? ''}
        hint={table.doubtfulDates[0] === undefined ? undefined : orderHint(table.doubtfulDates[0])}
        options={[
          { value: '', label: table.doubtfulDates.length > 0 ? 'The month' : 'As the file tells' },
          { value: 'day-first', label: 'The day' },
          { value: 'month-first', label: 'The month, always' },
        ].slice(0, table.doubtfulDates.length > 0 ? 2 : 3)}
      />
    </div>
  )
}

const scaleNames: Record<CsvTable['scale'], string> = {
  'five-stars': '5 stars',
  ten: '10',
  hundred: '100',
}

/** `3/4/23 is 3 April 2023 or 4 March 2023; no date in the file tells.` */
function orderHint(date: string): string {
  const [first, second] = (['day-first', 'month-first'] as const).map((order) => readShortDay(date, order))
  const words = [first, second].flatMap((day) => (day == null ? [] : [formatDay(day)]))
  return `${date} may be ${words.join(' or ')}; no date in the file tells which.`
}
