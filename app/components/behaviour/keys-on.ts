import { useSyncExternalStore } from 'react'

const NAME = 'reelmark-keys'
const listeners = new Set<() => void>()

/** Whether single keys do things on a page: yes until the person says otherwise on this device. */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off'
  } catch {
    // A browser that keeps nothing for a site has not been told to turn them off.
    return true
  }
}

export function setKeysOn(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(NAME)
    else localStorage.setItem(NAME, 'off')
  } finally {
    for (const tell of listeners) tell()
  }
}

/** False where no script runs: there are no keys then. */
export function useKeysOn(): boolean {
  return useSyncExternalStore(subscribe, keysAreOn, () => false)
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  addEventListener('storage', tell)
  return () => {
    listeners.delete(tell)
    removeEventListener('storage', tell)
  }
}
