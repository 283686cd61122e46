import { isShortDay } from './short-day.ts'
import { readSourceDate } from './source-date.ts'

/** A number of a table: where a semicolon parts the cells, a comma parts the fractions. */
export const numberIn = (text: string) => Number(text.replace(',', '.'))

/** Whether the text is a day or an instant; a year alone is none. */
export const isCalendarDate = (text: string) =>
  isShortDay(text) || ['instant', 'day'].includes(readSourceDate(text)?.kind ?? '')

/** `no` in a column of dates or marks says that it is not so. */
export const saysNo = (text: string) => /^(|no|n|false|0|-|nein|non)$/i.test(text)
