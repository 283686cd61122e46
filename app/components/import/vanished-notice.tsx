import { Link } from '@remix-run/react'
import { vanishedWords } from '#app/words/en.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'

const marks = { a: (there: string) => <Link to="/import/vanished">{there}</Link> }

/** That something is gone from Trakt and waits for a decision; nothing where nothing is. */
export function VanishedNotice({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <Notice>
      <p>
        <RichText words={vanishedWords.noticed(count)} marks={marks} />
      </p>
    </Notice>
  )
}
