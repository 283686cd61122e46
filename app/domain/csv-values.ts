import { readSourceDate } from './source-date.ts'

/** A number of a table: where a semicolon parts the cells, a comma parts the fractions. */
export const numberIn = (text: string) => Number(text.replace(',', '.'))

const ANY_ORDER = { order: 'month-first', timeZone: 'UTC' } as const

/** Whether the text is a day or an instant; a year alone is none, and a short number is more often an id than a date. */
export const isCalendarDate = (text: string) =>
  !/^\d{5}([.,]\d+)?$/.test(text) && ['instant', 'day'].includes(readSourceDate(text, ANY_ORDER)?.kind ?? '')

/** `no` in a column of dates or marks says that it is not so. */
export const saysNo = (text: string) => /^(|no|n|false|0|-|nein|non)$/i.test(text)
