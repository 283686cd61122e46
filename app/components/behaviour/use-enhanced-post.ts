import { useLocation, useSubmit } from '@remix-run/react'
import { useCallback } from 'react'

let count = 0

/** Sends a form without a new page: the page stays where it is and shows what came of it. */
export function useEnhancedPost(): (action: string, fields: FormData) => void {
  const submit = useSubmit()
  const { pathname, search } = useLocation()
  return useCallback(
    (action, fields) => {
      fields.set('returnTo', withoutHash(fields.get('returnTo')) ?? pathname + search)
      submit(fields, {
        method: 'post',
        action,
        navigate: false,
        fetcherKey: `soft-${++count}`,
        preventScrollReset: true,
      })
    },
    [submit, pathname, search],
  )
}

/** The page does not move, so it needs no place within it to come back to. */
const withoutHash = (path: FormDataEntryValue | null) =>
  typeof path === 'string' ? path.replace(/#.*$/, '') : null
