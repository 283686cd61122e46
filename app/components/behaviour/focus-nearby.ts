/**
 * Notes, before something is sent, where the focus may go should what has it leave the page: the neighbour in its list,
 * the next one first, then the heading of its part of the page; from outside the page's content, such as a toast, to
 * where it was in it before. See `focusNearby`.
 */
export function noteNearby(element: Element | null): void {
  nearby = element ? placesNearby(element) : []
}

/** What was noted gets the focus, where it was lost. Called once the page has changed. */
export function focusNearby(): void {
  focusFirst(nearby)
  nearby = []
}

let nearby: HTMLElement[] = []

function placesNearby(element: Element): HTMLElement[] {
  if (element.closest('main') === null) return lastPlaces()
  const row = element.closest('li, tr')
  return placesOf([
    row?.nextElementSibling?.querySelector<HTMLElement>(FOCUSABLE),
    row?.previousElementSibling?.querySelector<HTMLElement>(FOCUSABLE),
    headingOf(element),
  ])
}

/** Where the focus was last in the page's content. */
export function lastPlaces(): HTMLElement[] {
  return placesOf([last, last && headingOf(last)])
}

/** Focuses the first of the places that is still on the page, unless something has the focus. */
export function focusFirst(places: readonly HTMLElement[]): void {
  const { activeElement } = document
  if (activeElement !== null && activeElement !== document.body) return
  const place = places.find((each) => each.isConnected && each.checkVisibility())
  if (!place) return
  // A heading takes the focus for once, and is no stop of the Tab key.
  if (!place.matches(`${FOCUSABLE}, [tabindex]`)) place.tabIndex = -1
  place.focus({ preventScroll: true })
}

/** Notes where in the page's content the focus is. @returns what ends it */
export function followFocus(): () => void {
  const note = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target.closest('main') !== null) last = target
  }
  document.addEventListener('focusin', note)
  return () => document.removeEventListener('focusin', note)
}

let last: HTMLElement | null = null

const FOCUSABLE = 'a[href], summary, button:not(:disabled), input:not([type=hidden])'

const headingOf = (element: Element) =>
  element.closest('section, article, main')?.querySelector<HTMLElement>('h1, h2, h3')

function placesOf(places: readonly (HTMLElement | null | undefined)[]): HTMLElement[] {
  const page = ['main h1', 'main'].map((each) => document.querySelector<HTMLElement>(each))
  return [...places, ...page].filter((place) => place != null)
}
