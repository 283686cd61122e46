import { type ComponentType, Suspense, lazy } from 'react'
import { closeOverlay, useOverlay } from '#app/components/behaviour/overlay.ts'

const CommandPalette = afterPaint(
  async () => (await import('#app/components/palette/command-palette.tsx')).CommandPalette,
)
const KeyHelp = afterPaint(async () => (await import('./key-help.tsx')).KeyHelp)
const RateDialog = afterPaint(
  async () => (await import('#app/components/user-edits/rate-dialog.tsx')).RateDialog,
)

/** A key is answered by the next frame; reading the script that it asks for comes after that. */
function afterPaint<P>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => {
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return { default: await load() }
  })
}

/** The palette and the dialogs that any page may open. None of their code is in a page's first scripts. */
export function Overlays() {
  const shown = useOverlay()
  if (!shown) return null
  return (
    <Suspense>
      {shown.kind === 'palette' && <CommandPalette onClose={closeOverlay} />}
      {shown.kind === 'keys' && <KeyHelp onClose={closeOverlay} />}
      {shown.kind === 'rate' && <RateDialog title={shown} onClose={closeOverlay} />}
    </Suspense>
  )
}
