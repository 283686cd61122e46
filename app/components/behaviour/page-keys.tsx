import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'
import { noteNearby } from './focus-nearby.ts'
import { type Overlay, isOverlayOpen, openOverlay } from './overlay.ts'
import { useEnhancedPost } from './use-enhanced-post.ts'
import { type ArrowKey, stepBy, stepTowards } from './items.ts'
import { keysAreOn } from './keys-on.ts'
import { keyedFor, press, titleOfItem } from './press-key.ts'
import type { PageKey } from './use-key.ts'

/** A second letter belongs to a `g` before it for so long. */
const CHORD_MS = 1200

const places: Record<string, string> = {
  h: '/',
  l: '/library',
  d: '/history',
  w: '/watchlist',
  s: '/stats',
  i: '/import',
}

type Does = { post: ReturnType<typeof useEnhancedPost>; go: (path: string) => void }

/** Single keys, on every page; key-help.tsx lists them. Ctrl+K also works for who has turned them off. */
export function PageKeys(): null {
  const navigate = useNavigate()
  const post = useEnhancedPost()
  useEffect(() => {
    const does: Does = { post, go: (path) => navigate(path, { viewTransition: true }) }
    let chordUntil = 0
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isOverlayOpen() || hasDialog()) return
      if (isPaletteKey(event)) return act(event, () => openOverlay({ kind: 'palette' }))
      if (event.ctrlKey || event.metaKey || event.altKey || !keysAreOn() || isTyping(event.target)) return
      const isChord = event.timeStamp < chordUntil
      chordUntil = !isChord && event.key === 'g' ? event.timeStamp + CHORD_MS : 0
      const place = isChord ? places[event.key] : undefined
      if (place !== undefined) return act(event, () => does.go(place))
      if (isArrow(event.key)) {
        if (stepTowards(event.key)) event.preventDefault()
        return
      }
      const doing = doings[event.key]
      if (doing && !event.repeat) act(event, () => doing(does))
      else if (doing && (event.key === 'j' || event.key === 'k')) act(event, () => doing(does))
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [navigate, post])
  return null
}

const open = (overlay: Overlay) => () => openOverlay(overlay)

const doings: Record<string, (does: Does) => void> = {
  '/': open({ kind: 'palette' }),
  '?': open({ kind: 'keys' }),
  j: () => stepBy(1),
  k: () => stepBy(-1),
  w: ({ post }) =>
    pressOr('w', (titleId) => post('/mark', fieldsOf({ intent: 'watch-next', titleId, when: 'now' }))),
  l: ({ post }) => pressOr('l', (titleId) => post('/mark', fieldsOf({ intent: 'toggle-list', titleId }))),
  r: () =>
    pressOr('r', (titleId, { name, rating }) => openOverlay({ kind: 'rate', titleId, name, value: rating })),
  u: () => document.querySelector<HTMLElement>('[data-key=u]')?.click(),
}

type CardTitle = Exclude<ReturnType<typeof titleOfItem>, null>

/** Presses what is on the page for it; a card, which carries no forms, is served without. */
function pressOr(key: PageKey, serve: (titleId: number, title: CardTitle) => void): void {
  const keyed = keyedFor(key)
  if (keyed) return press(keyed)
  const title = titleOfItem()
  if (!title) return
  noteNearby(document.activeElement)
  serve(title.id, title)
}

function fieldsOf(values: Record<string, string | number>): FormData {
  const fields = new FormData()
  for (const [name, value] of Object.entries(values)) fields.set(name, String(value))
  return fields
}

function act(event: KeyboardEvent, doing: () => void): void {
  event.preventDefault()
  doing()
}

function isPaletteKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k'
}

/** One of a page's own; the common ones are known before their code has come. */
const hasDialog = () => document.querySelector('[role=dialog]') !== null

const isArrow = (key: string): key is ArrowKey => /^Arrow(Left|Right|Up|Down)$/.test(key)

/** Where letters are text, or choose among options. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches('textarea, select')) return true
  return target instanceof HTMLInputElement && !/^(radio|checkbox|button|submit|range)$/.test(target.type)
}
