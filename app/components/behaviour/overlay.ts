import { useSyncExternalStore } from 'react'

/** What stands over the page. Its code is fetched when it is first opened (overlays.tsx). */
export type Overlay =
  | { kind: 'palette' }
  | { kind: 'keys' }
  | { kind: 'rate'; titleId: number; name: string; value: number | null }

let shown: Overlay | null = null
const listeners = new Set<() => void>()

export function openOverlay(overlay: Overlay): void {
  show(overlay)
}

export function closeOverlay(): void {
  show(null)
}

export const isOverlayOpen = (): boolean => shown !== null

/** The one that is open; one at a time. */
export function useOverlay(): Overlay | null {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => shown,
    () => null,
  )
}

function show(overlay: Overlay | null): void {
  shown = overlay
  for (const tell of listeners) tell()
}
