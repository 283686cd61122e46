import { Form, useNavigation } from '@remix-run/react'
import type { CsvTable, ReadRow } from '#app/domain/csv-preview.ts'
import { formatDay } from '#app/format/day.ts'
import { readShortDay } from '#app/domain/short-day.ts'
import { tableChoiceWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Select } from '#app/components/ui/field.tsx'
import { ColumnList } from './column-list.tsx'

type ColumnChooserProps = {
  table: CsvTable
  read: ReadRow[]
  /** Every zone that can be chosen. */
  zones: string[]
}

/** Each column with some of its values and what it is; below, what holds for the whole table, and how it reads then. */
export function ColumnChooser({ table, read, zones }: ColumnChooserProps) {
  const { mapping } = table
  const intent = useNavigation().formData?.get('intent')
  return (
    <Form method="post" className="stack-l" key={JSON.stringify(mapping)} preventScrollReset>
      <ColumnList table={table} />
      <TableChoices table={table} zones={zones} />
      <section className="panel stack" aria-labelledby="reads">
        <h2 id="reads">{words.reads.heading}</h2>
        {read.length === 0 ? (
          <p className="muted">{words.reads.sayFirst}</p>
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
            {words.reads.showAgain}
          </Button>
        </div>
      </section>
      <div className="row">
        <Button name="intent" value="import" tone="primary" icon="import" disabled={intent === 'import'}>
          {words.read}
        </Button>
        <Button name="intent" value="drop">
          {words.leave}
        </Button>
        <span className="muted small">{words.nothingYet}</span>
      </div>
    </Form>
  )
}

function TableChoices({ table, zones }: Pick<ColumnChooserProps, 'table' | 'zones'>) {
  const { mapping } = table
  return (
    <div className="table-choices">
      <Select
        label={words.kind.label}
        name="kind"
        defaultValue={mapping.kind}
        options={[
          { value: 'movie', label: words.kind.movie },
          { value: 'series', label: words.kind.series },
        ]}
      />
      <Select
        label={words.rowsAre.label}
        name="rowsAre"
        defaultValue={mapping.rowsAre}
        options={[
          { value: 'as-told', label: words.rowsAre.asTold },
          { value: 'watched', label: words.rowsAre.watched },
          { value: 'listed', label: words.rowsAre.listed },
        ]}
      />
      <Select
        label={words.scale.label}
        name="scale"
        defaultValue={mapping.scale ?? ''}
        options={[
          { value: '', label: words.scale.asTheFileLooks(words.scales[table.scale]) },
          ...Object.entries(words.scales).map(([value, label]) => ({ value, label })),
        ]}
      />
      <Select
        label={words.order.label}
        name="order"
        defaultValue={mapping.order ?? ''}
        hint={table.doubtfulDates[0] === undefined ? undefined : orderHint(table.doubtfulDates[0])}
        options={[
          {
            value: '',
            label:
              table.doubtfulDates.length > 0
                ? words.order.usual[table.usualOrder]
                : words.order.asTheFileTells,
          },
          { value: 'day-first', label: words.order.day },
          { value: 'month-first', label: words.order.month },
        ]}
      />
      <Select
        label={words.timeZone.label}
        name="timeZone"
        defaultValue={mapping.timeZone ?? ''}
        hint={words.timeZone.hint}
        options={[
          { value: '', label: words.timeZone.own(table.timeZone.replaceAll('_', ' ')) },
          ...zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
        ]}
      />
    </div>
  )
}

/** `3/4/23 is 3 April 2023 or 4 March 2023; no date in the file tells.` */
function orderHint(date: string): string {
  const [first, second] = (['day-first', 'month-first'] as const).map((order) => readShortDay(date, order))
  const days = [first, second].flatMap((day) => (day == null ? [] : [formatDay(day)]))
  return words.order.mayBe(date, days)
}
