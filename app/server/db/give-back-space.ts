import type { OpenedDatabase } from './open-database.ts'

/** 2 MB: some milliseconds, after which pages get their turn. */
const PAGES_A_STEP = 500
/** The next writes use these, and the file need not grow again at once. */
const PAGES_KEPT_FREE = 1000

/**
 * Gives what is free in the file back to the disk, a step at a time. Does nothing in a file that was never compacted
 * (data-dir/compact-once.ts).
 * @param pause between two steps; what it throws ends the work
 * @returns how many pages were given back
 */
export async function giveBackSpace(
  alone: OpenedDatabase['alone'],
  pause: () => Promise<void>,
): Promise<number> {
  for (let given = 0; ;) {
    const pages = await alone((sqlite) => {
      if (sqlite.pragma('auto_vacuum', { simple: true }) !== INCREMENTAL) return 0
      const free = sqlite.pragma('freelist_count', { simple: true }) as number
      const step = Math.min(PAGES_A_STEP, free - PAGES_KEPT_FREE)
      // Not `pragma()`, which asks for one row and would give back one page.
      if (step > 0) sqlite.exec(`pragma incremental_vacuum(${step})`)
      return Math.max(0, step)
    })
    if (pages === 0) return given
    given += pages
    await pause()
  }
}

export const INCREMENTAL = 2
