import { keysWords as words } from '#app/words/en.ts'
import { useKeysOn } from './keys-on.ts'

/** The keys that press something on a page: watched, rate, watchlist, undo. */
export type PageKey = 'w' | 'r' | 'l' | 'u'

type KeyAttributes = { 'data-key': PageKey; 'aria-keyshortcuts'?: string; title?: string }

/**
 * The attributes of a button or summary that a key presses (press-key.ts finds it by them); the key is told to people as
 * long as keys are on.
 */
export function useKey(key: PageKey | undefined): KeyAttributes | undefined {
  const isOn = useKeysOn()
  if (key === undefined) return undefined
  return { 'data-key': key, ...(isOn && { 'aria-keyshortcuts': key, title: words.key(key.toUpperCase()) }) }
}
