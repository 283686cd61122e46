import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'

/**
 * What `<Link>` does, for plain `<a data-soft>`: navigating without a new page, with a view transition. A wall of
 * sixty posters made of `<Link>` costs the server as much time again
 * as drawing it; one listener for all of them costs nothing. Without JavaScript they are links like any other.
 */
export function SoftLinks(): null {
  const navigate = useNavigate()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = softLinkOf(event.target)
      if (!link || event.defaultPrevented || !isPlain(event)) return
      event.preventDefault()
      letGlide(link)
      navigate(link.pathname + link.search, { viewTransition: true })
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [navigate])
  return null
}

function softLinkOf(target: EventTarget | null): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-soft]') : null
  return link?.origin === location.origin ? link : null
}

/** Anything else opens a tab or a menu, and is the browser's. */
function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey
}

/** The poster that was chosen glides to the title's page. Only one thing of a page may bear the name. */
function letGlide(link: HTMLAnchorElement): void {
  for (const other of document.querySelectorAll<HTMLElement>('[style*="view-transition-name"]')) {
    other.style.setProperty('view-transition-name', 'none')
  }
  link.querySelector<HTMLElement>('.poster')?.style.setProperty('view-transition-name', 'chosen-poster')
}
