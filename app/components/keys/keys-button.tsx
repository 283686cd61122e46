import { footerWords as words } from '#app/words/en.ts'
import { openOverlay } from '../overlay.ts'
import { useIsAlive } from '../use-is-alive.ts'

/** Opens the list of keys, also for who has turned them off. There are none where no script runs. */
export function KeysButton() {
  if (!useIsAlive()) return null
  return (
    <button type="button" className="footer-link" onClick={() => openOverlay({ kind: 'keys' })}>
      {words.keys}
    </button>
  )
}
