import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * Counts the boxes that are ticked within a form. With Shift, a click gives every box since the one clicked before it
 * the same state. Null until a script counts.
 */
export function usePicks(name: 'title' | 'play' = 'title'): {
  form: RefObject<HTMLFormElement>
  picked: number | null
} {
  const form = useRef<HTMLFormElement>(null)
  const [picked, setPicked] = useState<number | null>(null)
  useEffect(() => {
    const element = form.current
    if (!element) return
    let last: HTMLInputElement | null = null
    const count = () => setPicked(boxesOf(element, name).filter((box) => box.checked).length)
    const extend = (event: MouseEvent) => {
      const box = event.target
      if (!(box instanceof HTMLInputElement) || box.name !== name) return
      if (event.shiftKey && last)
        for (const each of between(boxesOf(element, name), last, box)) each.checked = box.checked
      last = box
      count()
    }
    // A click on a label selects the text under it when Shift is held.
    const keepText = (event: MouseEvent) => {
      if (event.shiftKey) event.preventDefault()
    }
    element.addEventListener('click', extend)
    element.addEventListener('change', count)
    element.addEventListener('mousedown', keepText)
    // What was ticked before the script ran.
    count()
    return () => {
      element.removeEventListener('click', extend)
      element.removeEventListener('change', count)
      element.removeEventListener('mousedown', keepText)
    }
  }, [name])
  return { form, picked }
}

const boxesOf = (form: HTMLFormElement, name: string) => [
  ...form.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${name}"]`),
]

function between(boxes: HTMLInputElement[], a: HTMLInputElement, b: HTMLInputElement): HTMLInputElement[] {
  const [from, to] = [boxes.indexOf(a), boxes.indexOf(b)].sort((x, y) => x - y)
  return from === undefined || from < 0 || to === undefined ? [] : boxes.slice(from, to + 1)
}
