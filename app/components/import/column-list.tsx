import { useId } from 'react'
import { numberedColumn } from '#app/domain/csv-first-line.ts'
import { csvFields } from '#app/domain/csv-mapping.ts'
import type { CsvTable, CsvTableColumn } from '#app/domain/csv-preview.ts'
import { Select } from '../field.tsx'
import { choiceName, columnName, fieldNames, placeName } from './mapping-form.ts'

const choices = [
  { value: '', label: 'Leave it out' },
  ...csvFields.map((field) => ({ value: field, label: fieldNames[field] })),
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
                <strong>{label === '' ? `Column ${place + 1}` : label}</strong>
                <span className="muted small">{samples.length > 0 ? samples.join(' · ') : 'Empty'}</span>
              </span>
              <input type="hidden" name={placeName(index)} value={place} />
              {name !== null && <input type="hidden" name={columnName(index)} value={name} />}
              <Select
                label={`What ${label === '' ? `column ${place + 1}` : label} is`}
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
        <span>The first line is already a row, not the names of the columns</span>
      </label>
      <p id={hint} className="muted small">
        It is read like all the others then, and the columns are numbered.
      </p>
    </div>
  )
}
