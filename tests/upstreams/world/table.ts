/** Rows of a tab-separated text whose first line names the columns; a column that is not there is ''. */
export function readTable<Column extends string>(
  text: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const [head = '', ...lines] = text.trimEnd().split(/\r?\n/)
  const names = head.split('\t')
  const places = columns.map((column) => [column, names.indexOf(column)] as const)
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(places.map(([column, place]) => [column, cells[place] ?? ''])) as Record<
      Column,
      string
    >
  })
}

export const listIn = (cell: string, separator = '|') =>
  cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')

export const numberIn = (cell: string) => (cell === '' ? null : Number(cell))
export const textIn = (cell: string) => (cell === '' ? null : cell)
