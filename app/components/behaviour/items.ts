/**
 * What `j` and `k` go through: cards, rows, episodes. An item is the element with the mark; its target, which takes the
 * focus and opens with Enter, is its first link, or what folds it open.
 */
const ITEM = '[data-item], [data-title-id]'
const TARGET = 'a[href], summary, button'

/** The item an element is in, the outermost. */
export function itemAt(element: Element | null): HTMLElement | null {
  const item = element?.closest<HTMLElement>(ITEM) ?? null
  return item && (itemAt(item.parentElement) ?? item)
}

/** To the next item of the page or the one before; from nowhere to the first that can be seen. */
export function stepBy(count: 1 | -1): void {
  const items = listItems()
  const here = itemAt(document.activeElement)
  const at = here === null ? -1 : items.indexOf(here)
  if (at !== -1) return reach(items[at + count])
  reach(items.find((item) => item.getBoundingClientRect().bottom > 0) ?? items[0])
}

export type ArrowKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

/** From the target of an item to the nearest one in a direction. @returns whether there was something to do */
export function stepTowards(key: ArrowKey): boolean {
  const here = itemAt(document.activeElement)
  if (!here || targetOf(here) !== document.activeElement) return false
  const next = nearest(here, listItems(), key)
  reach(next)
  return next !== undefined
}

function nearest(here: HTMLElement, items: readonly HTMLElement[], key: ArrowKey): HTMLElement | undefined {
  const from = middleOf(here)
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight'
  const sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1
  const { height } = here.getBoundingClientRect()
  const ahead = items.flatMap((item) => {
    const to = middleOf(item)
    const along = sign * (isSideways ? to.x - from.x : to.y - from.y)
    const aside = Math.abs(isSideways ? to.y - from.y : to.x - from.x)
    if (item === here || along < 1 || (isSideways && aside > height / 2)) return []
    // Straight down before a little to the side: the row counts first, then the place in it.
    return [{ item, distance: isSideways ? along : along + aside * 2 }]
  })
  return ahead.sort((a, b) => a.distance - b.distance)[0]?.item
}

function middleOf(item: HTMLElement): { x: number; y: number } {
  const { x, y, width, height } = item.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}

function listItems(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`main :is(${ITEM})`)].filter(
    (item) => item.checkVisibility() && itemAt(item.parentElement) === null && targetOf(item) !== null,
  )
}

function targetOf(item: HTMLElement): HTMLElement | null {
  if (item.matches(TARGET)) return item
  return item.querySelector<HTMLElement>('a[href], summary') ?? item.querySelector<HTMLElement>(TARGET)
}

function reach(item: HTMLElement | undefined): void {
  if (!item) return
  item.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  targetOf(item)?.focus({ preventScroll: true })
}
