import { useSyncExternalStore } from 'react'

const neverChanges = () => () => undefined

/** Whether a script runs: not in the first HTML, which is all there is without one. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
}
