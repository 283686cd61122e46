import type { Rollup } from 'vite'

const STARTS = /\/app\/(root|entry\.client)\.tsx/

/**
 * Puts what every page loads, which is all that the root and the entry import, into one script. Left to itself Rollup
 * cuts it into two dozen, and fills up the small ones with what other pages share.
 */
export function shellChunk(): Rollup.GetManualChunk {
  let shell: Set<string> | null = null
  return (id, { getModuleIds, getModuleInfo }) => {
    shell ??= reachedFrom(
      [...getModuleIds()].filter((each) => STARTS.test(each)),
      getModuleInfo,
    )
    return shell.has(id) && !STARTS.test(id) ? 'shell' : undefined
  }
}

function reachedFrom(starts: readonly string[], infoOf: Rollup.GetModuleInfo): Set<string> {
  const reached = new Set<string>()
  const walk = (id: string): void => {
    if (reached.has(id)) return
    reached.add(id)
    for (const next of infoOf(id)?.importedIds ?? []) walk(next)
  }
  starts.forEach(walk)
  return reached
}
