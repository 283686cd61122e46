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

/**
 * What a spreadsheet runs as a formula, also in full width and behind a control character, and what would be taken for
 * such a cell made safe.
 */
const FORMULA = /^'*[=+\-@＝＋－＠\p{Cc}]/u

/** With a quote in front it is text. Undone by `unguarded`. */
const guarded = (value: string) => (FORMULA.test(value) ? `'${value}` : value)

/** A cell as it was before it was made safe for a spreadsheet. */
export const unguarded = (text: string) => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text)

function cell(value: string): string {
  const safe = guarded(value)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
