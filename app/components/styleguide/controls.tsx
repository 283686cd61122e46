import { Suspense, lazy } from 'react'
import { tiers } from '#app/domain/rating.ts'
import { Fold } from '#app/components/user-edits/fold.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Field, Select } from '#app/components/ui/field.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { RatingControl } from '#app/components/ui/rating-control.tsx'
import { RatingMark } from '#app/components/ui/rating-mark.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { useHydrated } from '#app/components/behaviour/use-hydrated.ts'
import { Specimen } from './specimen.tsx'

const HERE = '/styleguide'
// As on the pages: Radix comes when there is something to open.
const OverThePage = lazy(async () => ({ default: (await import('./over-the-page.tsx')).OverThePage }))

/** What is pressed, filled in or chosen. */
export function Controls() {
  const isAlive = useHydrated()
  return (
    <>
      <Specimen name="Buttons">
        <div className="row">
          <Button type="button" tone="primary" icon="check">
            Watched
          </Button>
          <Button type="button" icon="bookmark">
            Watchlist
          </Button>
          <Button type="button" tone="danger">
            Remove
          </Button>
          <Button type="button" disabled>
            Not now
          </Button>
          <ButtonLink to={HERE} icon="chevron-right">
            A link
          </ButtonLink>
          <button type="button" className="icon-button" aria-label="Close">
            <Icon name="close" />
          </button>
        </div>
      </Specimen>
      <Specimen name="Fields">
        <div className="guide-fields">
          <Field label="Title" name="title" defaultValue="Arrival" hint="As it stands on the poster" />
          <Field label="Day" name="day" defaultValue="May 32" error="That is no day." />
          <Select
            label="Sort by"
            name="sort"
            options={[
              { value: 'added', label: 'Date added' },
              { value: 'title', label: 'Title' },
            ]}
          />
          <label className="check">
            <input type="checkbox" defaultChecked /> Binge days too
          </label>
        </div>
      </Specimen>
      <Specimen name="Rating">
        <Stars value={null} />
        <Stars value={7} />
        <div className="row">
          {tiers.map((tier, index) => (
            <RatingMark key={tier} value={index * 2 + 2} />
          ))}
        </div>
      </Specimen>
      <Specimen name="Tabs and pages">
        <Tabs
          label="Seasons"
          tabs={[
            { to: HERE, label: 'Season 1', note: '8/8', current: false },
            { to: HERE, label: 'Season 2', note: '3/10', current: true },
            { to: HERE, label: 'Specials', note: '0/2', current: false },
          ]}
        />
        <Pagination page={2} pages={9} hrefFor={() => HERE} />
      </Specimen>
      <Specimen name="Dialog, popover, fold">
        <div className="row">
          {isAlive && (
            <Suspense>
              <OverThePage />
            </Suspense>
          )}
          <Fold icon="calendar" label="Fold">
            <p>It opens without JavaScript too.</p>
          </Fold>
        </div>
      </Specimen>
    </>
  )
}

/** Its own form: radio buttons of one name in one form are one choice. */
function Stars({ value }: { value: number | null }) {
  return (
    <form action={HERE}>
      <RatingControl name={value === null ? 'a title without a rating' : 'a title'} value={value} />
    </form>
  )
}
