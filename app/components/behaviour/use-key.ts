import { keysWords as words } from '#app/words/en.ts'
import { useKeysOn } from './keys-on.ts'

/** The keys that press something on a page: watched, rate, watchlist, undo. */
export type PageKey = 'w' | 'r' | 'l' | 'u'

type KeyHint = { 'aria-keyshortcuts'?: string; title?: string }

/**
 * The attributes of a button or summary that a key presses (press-key.ts finds it by them); the key is told to people as
 * long as keys are on.
 */
export function useKey(key: PageKey | undefined): ({ 'data-key': PageKey } & KeyHint) | undefined {
  const hint = useKeyHint(key ?? 'w')
  return key === undefined ? undefined : { 'data-key': key, ...hint }
}

/** Only tells the key: of a button whose card does the same by it. */
export function useKeyHint(key: PageKey): KeyHint {
  return useKeysOn() ? { 'aria-keyshortcuts': key, title: words.key(key.toUpperCase()) } : {}
}
