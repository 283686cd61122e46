import { useEffect } from 'react'

/** A form that lies over the page (fold.tsx) goes away with Escape and with a click beside it. What was typed stays. */
export function CloseFolds() {
  useEffect(() => {
    const besideIt = ({ target }: MouseEvent) => {
      const fold = openFold()
      if (fold && target instanceof Node && target.isConnected && !fold.contains(target)) fold.open = false
    }
    const escape = (event: KeyboardEvent) => {
      const fold = openFold()
      if (!fold || event.key !== 'Escape' || event.defaultPrevented) return
      const hadFocus = fold.contains(document.activeElement)
      fold.open = false
      if (hadFocus) fold.querySelector('summary')?.focus()
    }
    document.addEventListener('click', besideIt)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('click', besideIt)
      document.removeEventListener('keydown', escape)
    }
  }, [])
  return null
}

function openFold(): HTMLDetailsElement | null {
  const fold = document.querySelector<HTMLDetailsElement>('details[name="fold"][open]')
  const body = fold?.querySelector('.fold-body')
  return fold && body && getComputedStyle(body).position === 'absolute' ? fold : null
}
