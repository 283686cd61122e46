import { useEffect } from 'react'

/** Cards that appear together are told of in one request. */
const GATHER_MS = 150
const MOST_AT_ONCE = 100

const gathered = new Set<number>()
const told = new Set<number>()
let timer: ReturnType<typeof setTimeout> | null = null

/** Tells the server that a title without its metadata is on the screen, so that it is asked about first. Once a visit. */
export function useWantedMetadata(titleId: number | null): void {
  useEffect(() => {
    if (titleId === null || told.has(titleId)) return
    told.add(titleId)
    gathered.add(titleId)
    timer ??= setTimeout(tell, GATHER_MS)
  }, [titleId])
}

function tell(): void {
  timer = null
  const body = new URLSearchParams([...gathered].slice(0, MOST_AT_ONCE).map((id) => ['id', String(id)]))
  gathered.clear()
  // Nothing depends on it: what is not told comes in its turn.
  fetch('/enrich-now', { method: 'POST', body, keepalive: true }).catch(() => undefined)
}
