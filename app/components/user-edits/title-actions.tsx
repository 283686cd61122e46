import type { ReactNode } from 'react'
import { tierName } from '#app/format/tier-name.ts'
import type { TitleDetails } from '#app/domain/title-details.ts'
import { titleActionWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Fold } from './fold.tsx'
import { EditForm } from './edit-form.tsx'
import { MoreActions } from './more-actions.tsx'
import { RateForm } from './rate-form.tsx'
import { WhenForm } from './when-form.tsx'

type TitleActionsProps = { title: TitleDetails; hasPlays: boolean; children?: ReactNode }

/** What one does with a title as a whole; what a movie or a series has besides comes first, as children. */
export function TitleActions({ title, hasPlays, children }: TitleActionsProps) {
  const isListed = title.watchlistedAt !== null
  return (
    <div className="by-hand">
      {children}
      {title.ids.tmdb !== null && (
        <EditForm intent={isListed ? 'unlist' : 'list'} fields={{ titleId: title.id }}>
          <Button icon="bookmark" shortcut="l">
            {isListed ? words.unlist : words.list}
          </Button>
        </EditForm>
      )}
      <EditForm
        intent={title.own.favouritedAt === null ? 'favourite' : 'unfavourite'}
        fields={{ titleId: title.id }}
      >
        <Button icon="heart" aria-pressed={title.own.favouritedAt !== null}>
          {words.favourite}
        </Button>
      </EditForm>
      <Fold
        icon="star"
        shortcut="r"
        label={title.rating === null ? words.rate : words.rated(title.rating, tierName(title.rating))}
      >
        <RateForm fields={{ titleId: title.id }} name={title.name} value={title.rating} />
      </Fold>
      <MoreActions title={title} hasPlays={hasPlays} />
    </div>
  )
}

type MovieActionsProps = { movie: TitleDetails; isSeen: boolean; today: string; timeZone: string }

export function MovieActions({ movie, isSeen, today, timeZone }: MovieActionsProps) {
  const fields = { titleId: movie.id }
  return (
    <TitleActions title={movie} hasPlays={isSeen}>
      <EditForm intent="watch" fields={{ ...fields, when: 'now' }}>
        <Button tone="primary" icon="check" shortcut="w">
          {isSeen ? words.watchedAgain : words.watchedIt}
        </Button>
      </EditForm>
      <Fold icon="calendar" label={words.anotherDay}>
        <WhenForm intent="watch" fields={fields} verb={words.markWatched} today={today} timeZone={timeZone} />
      </Fold>
    </TitleActions>
  )
}
