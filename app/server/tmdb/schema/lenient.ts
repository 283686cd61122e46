import { z } from 'zod'
import { parseDay } from '#app/domain/calendar-day.ts'

/**
 * TMDB leaves fields out, sends null, '' or 0 for "unknown", and invents new words. Only ids must be what they say;
 * everything else reads as null where it makes no sense.
 */
function lenient<T>(read: (value: unknown) => T) {
  return z.unknown().optional().transform(read)
}

export const id = z.int().positive()

export const text = lenient((value) =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null,
)

export const day = lenient((value) => (typeof value === 'string' ? parseDay(value) : null))

/** A whole number from 0, of a size that a column of whole numbers can hold. */
export const count = lenient((value) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : null,
)

/** Zero minutes is TMDB's way to say that nobody has entered them. */
export const minutes = lenient((value) =>
  typeof value === 'number' && value >= 1 && value < 100_000 ? Math.round(value) : null,
)

export const amount = lenient((value) => (typeof value === 'number' && Number.isFinite(value) ? value : null))

export const isTrue = lenient((value) => value === true)

/** `/abc.jpg`; anything else would not be an address at TMDB's image host. */
export const imagePath = lenient((value) =>
  typeof value === 'string' && /^\/[A-Za-z0-9_-]+\.(jpg|jpeg|png|webp)$/.test(value) ? value : null,
)

export const imdbId = lenient((value) => (typeof value === 'string' && /^tt\d+$/.test(value) ? value : null))

/** Item by item: one that cannot be read costs itself and not the list. Null where there is no list. */
export function listOrNull<T extends z.ZodType>(item: T) {
  return lenient((value): z.output<T>[] | null =>
    Array.isArray(value) ? value.flatMap((entry) => readItem(item, entry)) : null,
  )
}

export function list<T extends z.ZodType>(item: T) {
  return lenient((value): z.output<T>[] =>
    Array.isArray(value) ? value.flatMap((entry) => readItem(item, entry)) : [],
  )
}

/** A list that must be there for the answer to be an answer. */
export function requiredList<T extends z.ZodType>(item: T) {
  return z
    .array(z.unknown())
    .transform((entries): z.output<T>[] => entries.flatMap((entry) => readItem(item, entry)))
}

function readItem<T extends z.ZodType>(item: T, entry: unknown): z.output<T>[] {
  const parsed = item.safeParse(entry)
  return parsed.success ? [parsed.data] : []
}

/** An object that may be missing or unreadable as a whole. */
export function part<T extends z.ZodType>(schema: T) {
  return lenient((value): z.output<T> | null => readItem(schema, value)[0] ?? null)
}

/** The `name` of each entry, in order. */
export const names = list(z.object({ name: z.string().trim().min(1) }).transform((entry) => entry.name))
