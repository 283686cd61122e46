import { footerWords as words } from '#app/words/en.ts'
import { openOverlay } from '#app/components/behaviour/overlay.ts'
import { useHydrated } from '#app/components/behaviour/use-hydrated.ts'

/** Opens the list of keys, also for who has turned them off. There are none where no script runs. */
export function KeysButton() {
  if (!useHydrated()) return null
  return (
    <button type="button" className="footer-link" onClick={() => openOverlay({ kind: 'keys' })}>
      {words.keys}
    </button>
  )
}
