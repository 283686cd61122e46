import { Content, Portal, Root, Trigger } from '@radix-ui/react-popover'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type PopoverProps = {
  /** What the button says. */
  label: string
  icon?: IconName
  /** What the opened part is, for those who do not see where it hangs. */
  title: string
  align?: 'start' | 'center' | 'end'
  children: ReactNode
}

/**
 * A button with a small part of the page that opens beside it and closes with Escape, a click elsewhere or Tab out of
 * it. What must also be had without JavaScript is a `Fold`.
 */
export function Popover({ label, icon, title, align = 'start', children }: PopoverProps) {
  return (
    <Root>
      <Trigger className="button button-quiet">
        {icon && <Icon name={icon} />}
        {label}
        <Icon name="chevron-down" />
      </Trigger>
      <Portal>
        <Content className="popover" aria-label={title} align={align} sideOffset={8} collisionPadding={16}>
          {children}
        </Content>
      </Portal>
    </Root>
  )
}
