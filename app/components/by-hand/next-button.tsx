import type { PosterTitle } from '#app/domain/poster-title.ts'
import { episodeCode } from '#app/domain/format/episode-code.ts'
import { titleActionWords as words } from '#app/words/en.ts'
import { Icon } from '../icon.tsx'
import { useKeyHint } from '../keys/use-key.ts'
import { HandForm } from './hand-form.tsx'

/** The one thing one would do next with a title, on its card: mark it, or its next episode, watched. */
export function NextButton({ title }: { title: PosterTitle }) {
  const hint = useKeyHint('w')
  if (!hasNext(title)) return null
  const next = title.nextEpisode
  const episode = next ? { season: next.season, number: next.episode } : null
  const what = episode ? episodeCode(episode) : words.watched
  return (
    <HandForm intent="watch" fields={{ titleId: title.id, when: 'now', ...episode }} className="next-form">
      <button type="submit" className="next-button" {...hint}>
        <Icon name="check" />
        <span aria-hidden="true">{what}</span>
        <span className="visually-hidden">
          {episode ? words.markEpisode(title.name, what) : words.markTitle(title.name)}
        </span>
      </button>
    </HandForm>
  )
}

export function hasNext({ kind, status, nextEpisode }: PosterTitle): boolean {
  return kind === 'movie' ? status === 'not-started' : Boolean(nextEpisode) && status !== 'abandoned'
}
