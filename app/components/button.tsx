import { Link, type LinkProps } from '@remix-run/react'
import type { ButtonHTMLAttributes } from 'react'
import { Icon, type IconName } from './icon.tsx'

type Look = { tone?: 'primary' | 'quiet' | 'danger'; icon?: IconName }
type ButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>

/** Something that does. Submits its form unless `type` says otherwise. */
export function Button({ tone = 'quiet', icon, type = 'submit', children, ...rest }: ButtonProps) {
  return (
    <button type={type} className={`button button-${tone}`} {...rest}>
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
