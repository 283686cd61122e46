import type { PosterTitle } from '#app/domain/poster-title.ts'
import { episodeCode } from '#app/format/episode-code.ts'
import { titleActionWords as words } from '#app/words/en.ts'
import { Icon } from '#app/components/ui/icon.tsx'
import { useKeyHint } from '#app/components/behaviour/use-key.ts'
import { EditForm } from './edit-form.tsx'

/** The one thing one would do next with a title, on its card: mark it, or its next episode, watched. */
export function NextButton({ title }: { title: PosterTitle }) {
  const hint = useKeyHint('w')
  if (!hasNext(title)) return null
  const next = title.nextEpisode
  const episode = next ? { season: next.season, number: next.episode } : null
  const what = episode ? episodeCode(episode) : words.watched
  return (
    <EditForm intent="watch" fields={{ titleId: title.id, when: 'now', ...episode }} className="next-form">
      <button type="submit" className="next-button" {...hint}>
        <Icon name="check" />
        <span aria-hidden="true">{what}</span>
        <span className="visually-hidden">
          {episode ? words.markEpisode(title.name, what) : words.markTitle(title.name)}
        </span>
      </button>
    </EditForm>
  )
}

export function hasNext({ kind, status, nextEpisode }: PosterTitle): boolean {
  return kind === 'movie' ? status === 'not-started' : Boolean(nextEpisode) && status !== 'abandoned'
}
