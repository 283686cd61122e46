import { Form } from '@remix-run/react'
import { formatDay } from '#app/domain/format/day.ts'
import { episodeCode } from '#app/domain/format/episode-code.ts'
import { Button } from '../button.tsx'

type Play = {
  id: number
  day: string | null
  seasonName: string | null
  episodeName: string | null
  reason: string | null
}
type Episode = { season: number; number: number; name: string | null }

/** One play as its file named it, with the episodes that it can have been. */
export function UnplacedPlayRow({ play, episodes }: { play: Play; episodes: readonly Episode[] }) {
  const said = [play.seasonName, play.episodeName].filter((part) => part !== null).join(': ')
  const fieldId = `episode-of-${play.id}`
  return (
    <li className="panel stack">
      <p>
        <strong>{said === '' ? 'Some episode' : said}</strong>{' '}
        <span className="muted">{play.day === null ? 'on an unknown day' : formatDay(play.day)}</span>
      </p>
      {play.reason !== null && <p className="muted small">{play.reason}</p>}
      {episodes.length > 0 && (
        <Form method="post" className="row">
          <input type="hidden" name="playId" value={play.id} />
          <label className="visually-hidden" htmlFor={fieldId}>
            Which episode was “{said}”?
          </label>
          <select id={fieldId} name="episode" className="select" required defaultValue="">
            <option value="">Choose the episode</option>
            {episodes.map((episode) => (
              <option
                key={`${episode.season}x${episode.number}`}
                value={`${episode.season}x${episode.number}`}
              >
                {episodeCode(episode)}
                {episode.name !== null && ` · ${episode.name}`}
              </option>
            ))}
          </select>
          <Button>It was this one</Button>
        </Form>
      )}
    </li>
  )
}
