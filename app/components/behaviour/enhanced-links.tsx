import { PrefetchPageLinks, useNavigate } from '@remix-run/react'
import { useEffect, useState } from 'react'

/**
 * What `<Link prefetch="intent">` does, for plain links below a `data-soft`: navigating without a new page, with a view
 * transition, and fetching ahead what is pointed at. A wall of sixty posters made of `<Link>` costs the server as much
 * time again as drawing it; one listener for all of them costs nothing. Without JavaScript they are links like any other.
 */
export function EnhancedLinks() {
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
  const wanted = usePointedAt()
  return wanted === null ? null : <PrefetchPageLinks page={wanted} />
}

/** Pointing for less than this is passing by. */
const INTENT_MS = 100

/** The address of the soft link under the pointer or with the focus. */
function usePointedAt(): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const notice = ({ target }: Event) => {
      clearTimeout(timer)
      const link = softLinkOf(target)
      if (link) timer = setTimeout(() => setAddress(link.pathname + link.search), INTENT_MS)
    }
    // A key may take the title off the page and out of the library: then there is nothing to ask for.
    const forget = () => clearTimeout(timer)
    for (const type of signsOfIntent) document.addEventListener(type, notice, { passive: true })
    document.addEventListener('keydown', forget, { capture: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('keydown', forget, { capture: true })
      for (const type of signsOfIntent) document.removeEventListener(type, notice)
    }
  }, [])
  return address
}

const signsOfIntent = ['mouseover', 'focusin', 'touchstart'] as const

function softLinkOf(target: EventTarget | null): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest('a') : null
  return link?.origin === location.origin && link.closest('[data-soft]') ? link : null
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
