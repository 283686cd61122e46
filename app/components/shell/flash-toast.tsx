import { useLocation } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { commonWords } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { focusFirst, lastPlaces } from '#app/components/behaviour/focus-nearby.ts'
import { Icon } from '#app/components/ui/icon.tsx'
import { Toast, ToastRegion } from '#app/components/ui/toast.tsx'
import { useHydrated } from '#app/components/behaviour/use-hydrated.ts'

export type FlashWords = {
  id: string
  message: string
  tone: 'done' | 'problem'
  changeId: string | null
}

/** Long enough to read it and to decide; it stays while pointer or keyboard is on it. */
const SHOWN_MS = 15_000

/**
 * What the action before had to say, with Undo where it can be taken back. It is in the page's first HTML, so it needs
 * no script; with one it goes away by itself, and outlives a page that asks for its data again.
 */
export function FlashToast({ flash }: { flash: FlashWords | null }) {
  const { key, pathname, search } = useLocation()
  const [shown, setShown] = useState({ flash, key })
  const [isHeld, setIsHeld] = useState(false)
  if (key !== shown.key || (flash !== null && flash.id !== shown.flash?.id)) {
    setShown({ flash, key })
    // The one that was held is gone, and nothing says so when it goes with the focus on it.
    setIsHeld(false)
  }
  const [closed, setClosed] = useState<string | null>(null)
  const current = shown.flash !== null && shown.flash.id !== closed ? shown.flash : null
  const id = current?.id ?? null

  useEffect(() => {
    if (id === null || isHeld) return
    const timer = setTimeout(() => setClosed(id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [id, isHeld])

  return (
    <ToastRegion>
      {current && (
        <div
          key={current.id}
          onPointerEnter={() => setIsHeld(true)}
          onPointerLeave={() => setIsHeld(false)}
          onFocus={() => setIsHeld(true)}
          onBlur={() => setIsHeld(false)}
        >
          <Toast
            action={
              <>
                {current.changeId !== null && (
                  <form method="post" action="/undo" data-soft="">
                    <input type="hidden" name="changeId" value={current.changeId} />
                    <input type="hidden" name="returnTo" value={pathname + search} />
                    <Button icon="undo" shortcut="u">
                      {commonWords.undo}
                    </Button>
                  </form>
                )}
                <CloseButton
                  onClose={() => {
                    setClosed(current.id)
                    setTimeout(() => focusFirst(lastPlaces()))
                  }}
                />
              </>
            }
          >
            {current.tone === 'problem' && <Icon name="alert" />}
            {current.message}
          </Toast>
        </div>
      )}
    </ToastRegion>
  )
}

/** Only where a script runs: without one the next page is without the toast. */
function CloseButton({ onClose }: { onClose: () => void }) {
  if (!useHydrated()) return null
  return (
    <button type="button" className="icon-button" aria-label={commonWords.close} onClick={onClose}>
      <Icon name="close" />
    </button>
  )
}
