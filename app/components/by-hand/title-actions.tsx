import type { ReactNode } from 'react'
import { tierOf } from '#app/domain/rating.ts'
import type { TitleDetails } from '#app/domain/title-details.ts'
import { Button } from '../button.tsx'
import { Fold } from './fold.tsx'
import { HandForm } from './hand-form.tsx'
import { MoreActions } from './more-actions.tsx'
import { RateForm } from './rate-form.tsx'
import { WhenForm } from './when-form.tsx'

/** What one does with a title as a whole; what a movie or a series has besides comes first, as children. */
export function TitleActions({ title, children }: { title: TitleDetails; children?: ReactNode }) {
  const isListed = title.watchlistedAt !== null
  return (
    <div className="by-hand">
      {children}
      {title.ids.tmdb !== null && (
        <HandForm intent={isListed ? 'unlist' : 'list'} fields={{ titleId: title.id }}>
          <Button icon="bookmark" shortcut="l">
            {isListed ? 'Take off the watchlist' : 'Watchlist'}
          </Button>
        </HandForm>
      )}
      <HandForm
        intent={title.own.favouritedAt === null ? 'favourite' : 'unfavourite'}
        fields={{ titleId: title.id }}
      >
        <Button icon="heart" aria-pressed={title.own.favouritedAt !== null}>
          Favourite
        </Button>
      </HandForm>
      <Fold
        icon="star"
        shortcut="r"
        label={title.rating === null ? 'Rate' : `Rated ${title.rating}, ${tierOf(title.rating)}`}
      >
        <RateForm fields={{ titleId: title.id }} name={title.name} value={title.rating} />
      </Fold>
      <MoreActions title={title} />
    </div>
  )
}

type MovieActionsProps = { movie: TitleDetails; isSeen: boolean; today: string; timeZone: string }

export function MovieActions({ movie, isSeen, today, timeZone }: MovieActionsProps) {
  const fields = { titleId: movie.id }
  return (
    <TitleActions title={movie}>
      <HandForm intent="watch" fields={{ ...fields, when: 'now' }}>
        <Button tone="primary" icon="check" shortcut="w">
          {isSeen ? 'Watched it again' : 'Watched it'}
        </Button>
      </HandForm>
      <Fold icon="calendar" label="Another day">
        <WhenForm intent="watch" fields={fields} verb="Mark watched" today={today} timeZone={timeZone} />
      </Fold>
    </TitleActions>
  )
}
