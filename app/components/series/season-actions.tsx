import { tierName } from '#app/format/tier-name.ts'
import { removePlaysPath } from '#app/domain/remove-plays-path.ts'
import type { SeriesSeason } from '#app/domain/title-details.ts'
import { removePlaysWords, seasonActionWords as words } from '#app/words/en.ts'
import { Fold } from '#app/components/user-edits/fold.tsx'
import { NoteForm } from '#app/components/user-edits/note-form.tsx'
import { RateForm } from '#app/components/user-edits/rate-form.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'
import { MarkEpisodesForm } from './mark-episodes-form.tsx'

type SeasonActionsProps = {
  titleId: number
  address: string
  season: SeriesSeason
  today: string
  timeZone: string
}

/** Marks what is left of a season, and rates it as a whole. */
export function SeasonActions({ titleId, address, season, today, timeZone }: SeasonActionsProps) {
  const fields = { titleId, season: season.number }
  // Without it, the season of what is then the next episode would open.
  const returnTo = `${address}?season=${season.number}`
  const unseen = season.episodes.filter((episode) => episode.state === 'aired').length
  return (
    <div className="by-hand">
      {unseen > 0 && (
        <Fold icon="check" label={words.mark(season.name)}>
          <MarkEpisodesForm
            intent="watch-season"
            fields={fields}
            question={words.when(unseen)}
            today={today}
            timeZone={timeZone}
            returnTo={returnTo}
          />
        </Fold>
      )}
      <Fold
        icon="star"
        label={
          season.rating === null
            ? words.rate(season.name)
            : words.rated(season.name, season.rating, tierName(season.rating))
        }
      >
        <RateForm fields={fields} name={season.name} value={season.rating} returnTo={returnTo} />
      </Fold>
      <Fold icon="note" label={words.note(season.name)}>
        <NoteForm fields={fields} name={season.name} note={season.note ?? null} returnTo={returnTo} />
      </Fold>
      {season.episodes.some((episode) => episode.plays.length > 0) && (
        <ButtonLink icon="close" to={removePlaysPath(fields, returnTo)}>
          <ScreenReaderText words={removePlaysWords.label(season.name)} />
        </ButtonLink>
      )}
    </div>
  )
}
