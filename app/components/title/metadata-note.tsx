import { useLocation } from '@remix-run/react'
import type { TitleDetails } from '#app/domain/title-details.ts'
import { metadataNoteWords as words } from '#app/words/en.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { useLivePage } from '#app/components/behaviour/use-live-page.ts'
import { useWantedMetadata } from '#app/components/behaviour/use-wanted-metadata.ts'

const POLL_INTERVAL_MS = 2500

/** Why a title has no artwork and no facts, where it has none. They appear by themselves when they come. */
export function MetadataNote({ title }: { title: Pick<TitleDetails, 'id' | 'metadata'> }) {
  const { id, metadata: state } = title
  useWantedMetadata(state === 'pending' ? id : null)
  useLivePage(state === 'pending', POLL_INTERVAL_MS)
  if (state === 'enriched') return null
  return (
    <Notice tone={state === 'failed' ? 'warning' : 'info'}>
      <strong>{words[state].heading}</strong> {words[state].text}
      {state !== 'pending' && <AskAgain titleId={id}>{words.askNow}</AskAgain>}
    </Notice>
  )
}

/** Has TMDB asked about one title anew. */
export function AskAgain({ titleId, children }: { titleId: number; children: string }) {
  const { pathname, search } = useLocation()
  return (
    <form method="post" action="/enrich-now" className="ask-again">
      <input type="hidden" name="id" value={titleId} />
      <input type="hidden" name="returnTo" value={pathname + search} />
      <button name="intent" value="again" className="text-button">
        {children}
      </button>
    </form>
  )
}
