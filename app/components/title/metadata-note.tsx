import type { TitleDetails } from '#app/domain/title-details.ts'
import { Notice } from '../notice.tsx'

/** Why a title has no artwork and no facts, where it has none. */
export function MetadataNote({ state }: { state: TitleDetails['metadata'] }) {
  if (state === 'enriched') return null
  return (
    <Notice tone={state === 'failed' ? 'warning' : 'info'}>
      <strong>{words[state].heading}</strong> {words[state].text}
    </Notice>
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
