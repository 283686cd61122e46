import { useId } from 'react'
import { numberedColumn } from '#app/domain/csv-first-line.ts'
import { csvFields } from '#app/domain/csv-mapping.ts'
import type { CsvTable, CsvTableColumn } from '#app/domain/csv-preview.ts'
import { columnWords as words } from '#app/words/en.ts'
import { Select } from '#app/components/ui/field.tsx'
import { choiceName, columnName, placeName } from './mapping-form.ts'

const choices = [
  { value: '', label: words.leaveOut },
  ...csvFields.map((field) => ({ value: field, label: words.fields[field] })),
]

/** Each column with some of its values and what it is, and whether the first line names them. Stands in a form. */
export function ColumnList({ table }: { table: CsvTable }) {
  const { mapping } = table
  const fieldOf = ({ place, name }: CsvTableColumn) => {
    const called = mapping.firstLine === 'row' ? numberedColumn(place) : name
    return csvFields.find((field) => mapping.columns[field] === called) ?? ''
  }
  return (
    <>
      <FirstLineChoice isRow={mapping.firstLine === 'row'} />
      <ul className="column-list">
        {table.columns.map((column, index) => {
          const { place, name, label, samples } = column
          return (
            <li key={place}>
              <span className="column-words">
                <strong>{label === '' ? words.numbered(place + 1) : label}</strong>
                <span className="muted small">{samples.length > 0 ? samples.join(' · ') : words.empty}</span>
              </span>
              <input type="hidden" name={placeName(index)} value={place} />
              {name !== null && <input type="hidden" name={columnName(index)} value={name} />}
              <Select
                label={label === '' ? words.whatNumberedIs(place + 1) : words.whatIs(label)}
                hideLabel
                name={choiceName(index)}
                defaultValue={fieldOf(column)}
                options={choices}
              />
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** What it changes shows with the next look at the rows, and holds for the import without one. */
function FirstLineChoice({ isRow }: { isRow: boolean }) {
  const hint = useId()
  return (
    <div>
      <label className="check">
        <input type="checkbox" name="firstLine" value="row" defaultChecked={isRow} aria-describedby={hint} />
        <span>{words.firstLineIsRow}</span>
      </label>
      <p id={hint} className="muted small">
        {words.firstLineHint}
      </p>
    </div>
  )
}
