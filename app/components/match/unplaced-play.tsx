import { Form } from '@remix-run/react'
import { formatDay } from '#app/format/day.ts'
import { episodeCode } from '#app/format/episode-code.ts'
import { unplacedPlayWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Select } from '#app/components/ui/field.tsx'

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
  return (
    <li className="panel stack">
      <p>
        <strong>{said === '' ? words.someEpisode : said}</strong>{' '}
        <span className="muted">{play.day === null ? words.seenOnce : words.seen(formatDay(play.day))}</span>
      </p>
      {play.reason !== null && <p className="muted small">{play.reason}</p>}
      {episodes.length > 0 && (
        <Form method="post" className="place-form">
          <input type="hidden" name="playId" value={play.id} />
          <Select
            label={words.whichEpisode(said)}
            hideLabel
            name="episode"
            required
            defaultValue=""
            options={[{ value: '', label: words.choose }, ...episodes.map(optionOf)]}
          />
          <Button>{words.save}</Button>
        </Form>
      )}
    </li>
  )
}

const optionOf = ({ season, number, name }: Episode) => ({
  value: `${season}x${number}`,
  label: `${episodeCode({ season, number })}${name === null ? '' : ` · ${name}`}`,
})
