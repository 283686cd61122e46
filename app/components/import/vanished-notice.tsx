import { Link } from '@remix-run/react'
import { plural } from '#app/domain/format/plural.ts'
import { Notice } from '../notice.tsx'

/** That something is gone from Trakt and waits for a decision; nothing where nothing is. */
export function VanishedNotice({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <Notice>
      <p>
        {plural(count, 'play or rating', 'plays and ratings')} {count === 1 ? 'is' : 'are'} gone from Trakt
        and still here.{' '}
        <Link to="/import/vanished">Decide what becomes of {count === 1 ? 'it' : 'them'}</Link>
      </p>
    </Notice>
  )
}
