import { useEffect, useState } from 'react'
import type { FoundEntry } from '#app/domain/found-entry.ts'

/** Shorter than the pause between two letters of somebody who types fast. */
const PAUSE_MS = 70

type Finds = { text: string; entries: FoundEntry[] }
const none: Finds = { text: '', entries: [] }

/**
 * What of the library fits what is typed. The finds before stay until the new ones are there: `isCurrent` says whether
 * they are.
 */
export function useFinds(text: string): { entries: FoundEntry[]; isCurrent: boolean } {
  const [finds, setFinds] = useState(none)
  const wanted = text.trim()
  useEffect(() => {
    if (wanted === '') return
    const stop = new AbortController()
    const timer = setTimeout(
      () => void find(wanted, stop.signal).then((entries) => entries && setFinds({ text: wanted, entries })),
      PAUSE_MS,
    )
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [wanted])
  return wanted === ''
    ? { entries: none.entries, isCurrent: true }
    : { entries: finds.entries, isCurrent: finds.text === wanted }
}

/** Null where the answer was not waited for. While the server is away, pages and actions are found all the same. */
async function find(text: string, signal: AbortSignal): Promise<FoundEntry[] | null> {
  try {
    const answer = await fetch(`/find?q=${encodeURIComponent(text)}`, { signal })
    return answer.ok ? ((await answer.json()) as { entries: FoundEntry[] }).entries : []
  } catch {
    return signal.aborted ? null : []
  }
}
