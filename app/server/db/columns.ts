import type { ColumnType } from 'kysely'

export type Flag = ColumnType<0 | 1, 0 | 1 | undefined, 0 | 1>
export type Count = ColumnType<number, number | undefined, number>
export type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>
export type Kind = 'movie' | 'series'
