import type { NewPlay } from '#app/server/db/tables.ts'

/** A play as it would be added, and what it is known by at its source where it has no history id. */
export type StagedPlay = { play: NewPlay; sourceKey: string | null }
