import { useState } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { Dialog } from '#app/components/ui/dialog.tsx'
import { Popover } from '#app/components/ui/popover.tsx'

/** What opens over the page. */
export function OverThePage() {
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    <>
      <Button type="button" onClick={() => setIsOpen(true)}>
        Dialog
      </Button>
      {isOpen && (
        <Dialog title="A dialog" description="It holds the focus until it is closed." onClose={close}>
          <div className="row">
            <Button type="button" tone="primary" onClick={close}>
              Understood
            </Button>
          </div>
        </Dialog>
      )}
      <Popover label="Popover" title="An example" icon="filter">
        <p>It opens beside its button and closes with Escape.</p>
      </Popover>
    </>
  )
}
