import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { noteNearby } from './focus-nearby.ts'
import { useEnhancedPost } from './use-enhanced-post.ts'

/**
 * Sends `<form data-soft>` without a new page: the page stays where it is and shows what came of it. One listener for
 * all of them, as for links (soft-links.tsx). `data-sent` stands on a form until the answer is there, so that a style
 * can show the outcome ahead, and nothing is sent twice. Without JavaScript they are forms like any other.
 */
export function EnhancedForms() {
  const post = useEnhancedPost()
  const { key } = useLocation()
  const sent = useRef(new Map<HTMLFormElement, string>())
  useEffect(() => {
    for (const [form, sentAt] of sent.current) {
      if (sentAt === key) continue
      form.removeAttribute('data-sent')
      sent.current.delete(form)
    }
  }, [key])
  useEffect(() => {
    const send = (event: SubmitEvent) => {
      const form = softFormOf(event.target)
      if (!form || event.defaultPrevented) return
      event.preventDefault()
      if (form.hasAttribute('data-sent')) return
      const fields = new FormData(form, event.submitter)
      form.setAttribute('data-sent', '')
      sent.current.set(form, key)
      noteNearby(form)
      foldUp(form)
      post(new URL(form.action).pathname, fields)
    }
    document.addEventListener('submit', send)
    document.addEventListener('click', sendAtOnce)
    return () => {
      document.removeEventListener('submit', send)
      document.removeEventListener('click', sendAtOnce)
    }
  }, [post, key])
  return null
}

const softFormOf = (target: EventTarget | null) =>
  target instanceof HTMLFormElement && target.matches('[data-soft]') ? target : null

/** What was opened to say something is done with; the focus stays beside it. */
function foldUp(form: HTMLFormElement): void {
  const details = form.closest<HTMLDetailsElement>('details[data-folds]')
  if (!details) return
  const hadFocus = details.contains(document.activeElement)
  details.open = false
  if (hadFocus) details.querySelector('summary')?.focus()
}

/** A choice by pointer is meant; one by arrow keys is on the way to another, and is sent with Enter. */
function sendAtOnce(event: MouseEvent): void {
  const { target } = event
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio' || event.detail === 0) return
  if (target.form?.matches('[data-at-once]')) target.form.requestSubmit()
}
