/**
 * A long list on its way to the browser as one text. Remix writes what a loader returns value by value, which for sixty
 * titles of a dozen fields takes as long as reading them from the database.
 */
export type Packed<T> = { json: string; of?: T }

export const pack = <T>(value: T): Packed<T> => ({ json: JSON.stringify(value) })

export const unpack = <T>(packed: Packed<T>): T => JSON.parse(packed.json) as T
