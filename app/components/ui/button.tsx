import { Link, type LinkProps } from '@remix-run/react'
import type { ButtonHTMLAttributes } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { type PageKey, useKey } from '#app/components/behaviour/use-key.ts'

type Look = { tone?: 'primary' | 'quiet' | 'danger'; icon?: IconName }
type ButtonProps = Look & {
  /** The key that presses it (page-keys.tsx). */
  shortcut?: PageKey
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>

/** Something that does. Submits its form unless `type` says otherwise. */
export function Button({ tone = 'quiet', icon, type = 'submit', shortcut, children, ...rest }: ButtonProps) {
  return (
    <button type={type} className={`button button-${tone}`} {...useKey(shortcut)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** Something that leads elsewhere and looks the same. */
export function ButtonLink({ tone = 'quiet', icon, children, ...rest }: Look & Omit<LinkProps, 'className'>) {
  return (
    <Link className={`button button-${tone}`} prefetch="intent" {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}
