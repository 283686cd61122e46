/** Without it, Excel takes UTF-8 for the code page of the machine. */
export const BYTE_ORDER_MARK = '\ufeff'

/** A table as a file that spreadsheets open (RFC 4180), in UTF-8. */
export function csvOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + [header, ...rows].map(csvLine).join('')
}

/** One line of it, with its end; null is an empty cell. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((value) => cell(String(value ?? ''))).join(',')}\r\n`
}

/** A spreadsheet runs what begins like a formula; with a quote in front it is text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
