import { Form } from '@remix-run/react'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { SettingsSection } from './section.tsx'

/** Everything from TMDB goes; asks twice, without a script too. */
export function RemoveTmdbSection() {
  return (
    <SettingsSection id="remove" heading="Remove">
      <p className="muted">
        Posters, names, overviews, air dates, people and franchises come from TMDB and can be removed as a
        whole. Your plays, ratings and watchlist are yours and stay.
      </p>
      <details className="confirm">
        <summary className="button button-quiet">
          <Icon name="close" />
          Remove everything from TMDB
        </summary>
        <Form method="post" className="confirm-box">
          <p className="small">
            Titles then go by the names their source gave, without pictures, and progress of series is
            unknown. Nothing is fetched again until you ask for it here or import anew; take{' '}
            <code>TMDB_API_KEY</code> out of <code>.env</code> if it shall stay so.
          </p>
          <label className="check">
            <input type="checkbox" name="sure" value="yes" required />
            <span>Yes, remove all of it</span>
          </label>
          <Button name="intent" value="remove-everything" tone="danger">
            Remove it
          </Button>
        </Form>
      </details>
    </SettingsSection>
  )
}
