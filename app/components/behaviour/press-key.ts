import { keysWords as words } from '#app/words/en.ts'
import { itemAt } from './items.ts'
import type { PageKey } from './use-key.ts'

/**
 * What a key presses: in the item that has the focus, else what belongs to the page as a whole, else the part of it that
 * comes next, such as the episode to go on with. An item that is a title, or says the key is its own (`data-item="wr"`),
 * does not hand it on.
 */
export function keyedFor(key: PageKey): HTMLElement | null {
  const sought = `[data-key="${key}"]`
  const item = itemAt(document.activeElement)
  const within = item?.querySelector<HTMLElement>(sought)
  if (within || titleIdOf(item) !== null || item?.dataset['item']?.includes(key)) return within ?? null
  const all = [...document.querySelectorAll<HTMLElement>(`main ${sought}`)]
  return (
    all.find((each) => itemAt(each) === null) ??
    all.find((each) => each.closest('[data-next]') !== null) ??
    null
  )
}

/** A button is clicked; what folds open is opened, and its first field or the chosen one gets the focus. */
export function press(keyed: HTMLElement): void {
  for (let fold = keyed.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true
  }
  if (!(keyed instanceof HTMLElement && keyed.tagName === 'SUMMARY')) return keyed.click()
  const body = keyed.parentElement
  const field = body?.querySelector<HTMLElement>(':checked') ?? body?.querySelector<HTMLElement>(FIELD)
  field?.focus()
}

const FIELD = 'input:not([type=hidden]), select, textarea, button'

/** The title an item stands for, where it says so. */
export function titleOfItem(): { id: number; name: string; rating: number | null } | null {
  const item = itemAt(document.activeElement)
  const id = titleIdOf(item)
  if (!item || id === null) return null
  const said = item.dataset['titleName'] ?? item.querySelector('.poster-card-name, .part-name')?.textContent
  const rating = Number(item.querySelector('.poster-rating, .rating-value')?.textContent)
  return { id, name: said ?? words.thisTitle, rating: Number.isInteger(rating) && rating > 0 ? rating : null }
}

/** The mark stands on the item or on the link within it. */
function titleIdOf(item: HTMLElement | null): number | null {
  const marked = item?.matches('[data-title-id]') ? item : item?.querySelector<HTMLElement>('[data-title-id]')
  const id = Number(marked?.dataset['titleId'])
  return Number.isInteger(id) && id > 0 ? id : null
}
