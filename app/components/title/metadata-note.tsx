import { useLocation } from '@remix-run/react'
import type { TitleDetails } from '#app/domain/title-details.ts'
import { Notice } from '../notice.tsx'
import { useLivePage } from '../use-live-page.ts'
import { useWantedMetadata } from '../use-wanted-metadata.ts'

const LOOK_AGAIN_MS = 2500

/** Why a title has no artwork and no facts, where it has none. They appear by themselves when they come. */
export function MetadataNote({ title }: { title: Pick<TitleDetails, 'id' | 'metadata'> }) {
  const { id, metadata: state } = title
  useWantedMetadata(state === 'pending' ? id : null)
  useLivePage(state === 'pending', LOOK_AGAIN_MS)
  if (state === 'enriched') return null
  return (
    <Notice tone={state === 'failed' ? 'warning' : 'info'}>
      <strong>{words[state].heading}</strong> {words[state].text}
      {state !== 'pending' && <AskAgain titleId={id}>Ask again now</AskAgain>}
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

const words: Record<Exclude<TitleDetails['metadata'], 'enriched'>, { heading: string; text: string }> = {
  pending: {
    heading: 'Artwork and facts are on their way.',
    text: 'Your history is complete already; TMDB is asked for the rest by and by.',
  },
  'not-found': {
    heading: 'TMDB no longer has this title.',
    text: 'Your plays and ratings stay as they are. It is asked about again from time to time.',
  },
  failed: {
    heading: 'TMDB could not be asked about this title.',
    text: 'Your history is untouched, and another try will follow by itself.',
  },
}
