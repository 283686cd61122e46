import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ColumnList } from '#app/components/import/column-list.tsx'
import type { CsvMapping } from '#app/domain/csv-mapping.ts'
import type { CsvTable } from '#app/domain/csv-preview.ts'

const as = (firstLine: CsvMapping['firstLine'], columns: CsvMapping['columns']): CsvTable => ({
  name: 'diary.csv',
  rows: 2,
  columns: [
    { place: 0, name: 'alien', label: firstLine === 'row' ? '' : 'Alien', samples: ['Heat'] },
    { place: 1, name: '1979', label: firstLine === 'row' ? '' : '1979', samples: [] },
  ],
  mapping: { columns, firstLine, order: null, scale: null, kind: 'movie', rowsAre: 'watched' },
  isRemembered: false,
  doubtfulDates: [],
  usualOrder: 'month-first',
  timeZone: 'UTC',
  scale: 'ten',
})

const shown = (table: CsvTable) => renderToStaticMarkup(<ColumnList table={table} />)

test('columns without names are numbered, and the box is ticked', () => {
  const html = shown(as('row', { title: 'column 1', year: 'column 2' }))
  expect(html).toMatch(/<strong>Column 1<\/strong>.*<strong>Column 2<\/strong>/)
  expect(html).toMatch(/name="firstLine"[^>]*checked=""/)
  expect(html).toMatch(/name="is-0".*value="title" selected="".*name="is-1".*value="year" selected=""/)
})

test('columns with names carry them, and the box is empty', () => {
  const html = shown(as('names', { title: 'alien' }))
  expect(html).toMatch(/<strong>Alien<\/strong>.*name="column-0" value="alien".*value="title" selected=""/)
  expect(html).not.toContain('checked')
})
