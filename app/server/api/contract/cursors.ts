import { z } from 'zod'
import { readCursor } from '#app/server/history/history-cursor.ts'

/** Where a list goes on, by the number of what came before. */
export const offsetCursor = z.string().regex(/^\d{1,15}$/)

/** The play after which the history goes on. */
export const historyCursor = z.string().refine((text) => readCursor(text) !== null)
