import { Close, Content, Description, Portal, Root, Title } from '@radix-ui/react-dialog'
import { type ReactNode, useEffect, useState } from 'react'
import { commonWords } from '#app/words/en.ts'
import { Icon } from './icon.tsx'

type DialogProps = {
  title: string
  /** For a title that the surroundings make plain to the eye. */
  hideTitle?: boolean
  description?: string
  /** `top` stands below the upper edge and keeps its place while its content grows. */
  place?: 'middle' | 'top'
  onClose: () => void
  children: ReactNode
}

/**
 * A dialog over the page, for as long as it is drawn: it holds the focus, Escape and a click beside it close it, and
 * the focus goes back to where it was. The veil is ours and not Radix's Overlay, which would write a `<style>` element
 * that the Content-Security-Policy refuses; dialog.css keeps the page behind it from scrolling.
 */
export function Dialog({
  title,
  hideTitle = false,
  description,
  place = 'middle',
  onClose,
  children,
}: DialogProps) {
  const [cameFrom] = useState(() => document.activeElement)
  useEffect(holdPageStill, [])
  return (
    <Root open onOpenChange={(isOpen) => isOpen || onClose()}>
      <Portal>
        <div className="dialog-layer" data-place={place}>
          <div className="dialog-veil" />
          <Content
            className="dialog"
            onOpenAutoFocus={focusField}
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus()
            }}
            {...(description === undefined && { 'aria-describedby': undefined })}
          >
            <div className={hideTitle ? 'visually-hidden' : 'dialog-head'}>
              <Title className="dialog-title">{title}</Title>
              {!hideTitle && (
                <Close className="icon-button" aria-label={commonWords.close}>
                  <Icon name="close" />
                </Close>
              )}
            </div>
            {description !== undefined && <Description className="muted">{description}</Description>}
            {children}
          </Content>
        </div>
      </Portal>
    </Root>
  )
}

/** What Radix hides from assistive technology is out of the focus' reach too. The toasts stay: they are read out. */
function holdPageStill(): () => void {
  const parts = [...document.querySelectorAll<HTMLElement>('.shell, .skip-link')].filter(
    (part) => !part.inert,
  )
  for (const part of parts) part.inert = true
  return () => {
    for (const part of parts) part.inert = false
  }
}

/** What a dialog is there for comes before its Close button. */
function focusField(event: Event): void {
  const { currentTarget } = event
  if (!(currentTarget instanceof HTMLElement)) return
  const field =
    currentTarget.querySelector<HTMLElement>(':checked') ?? currentTarget.querySelector<HTMLElement>(FIELD)
  if (!field) return
  event.preventDefault()
  field.focus()
}

const FIELD = 'input:not([type=hidden]), select, textarea'
