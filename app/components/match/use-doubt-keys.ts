import { type RefObject, useEffect } from 'react'
import { keysAreOn } from '#app/components/behaviour/keys-on.ts'

/** A letter after `g` is the second of two that lead to a page. */
const CHORD_MS = 1200

/**
 * Keys of the sheet: 1–9 choose, `n` none of these, `s` leave undecided, Backspace back. Each presses the button that is
 * there for it (`data-doubt-key`).
 */
export function useDoubtKeys(sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let chordUntil = 0
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event
      if (event.defaultPrevented || event.repeat || ctrlKey || metaKey || altKey) return
      if (!keysAreOn() || isTyping(target) || document.querySelector('[role=dialog]')) return
      const isChord = event.timeStamp < chordUntil
      chordUntil = key === 'g' ? event.timeStamp + CHORD_MS : 0
      if (isChord || !/^([1-9ns]|Backspace)$/.test(key)) return
      const button = sheet.current?.querySelector<HTMLElement>(`[data-doubt-key="${key}"]`)
      if (!button) return
      event.preventDefault()
      button.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [sheet])
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
