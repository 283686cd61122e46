import { Form, useNavigation } from '@remix-run/react'
import { Button } from '../button.tsx'

const choices = [
  {
    name: 'movies',
    label: 'Movies',
    reads: 'Every play of a movie, with its date and time. Rewatches stay rewatches.',
  },
  { name: 'series', label: 'Series', reads: 'Every play of an episode, specials included.' },
  {
    name: 'ratings',
    label: 'Ratings',
    reads: 'Your ratings of movies, series, seasons and episodes, as the numbers you gave.',
  },
  { name: 'watchlist', label: 'Watchlist', reads: 'What is on the watchlist, with the day you added it.' },
] as const

/** What to bring; everything unless one says otherwise. */
export function ChooseWhat({ username }: { username: string | null }) {
  const isStarting = useNavigation().formData?.get('intent') === 'start'
  return (
    <Form method="post" className="stack">
      <p className="muted">
        {username === null ? 'Trakt is connected.' : `Connected as ${username}.`} Nothing is written yet:
        first everything is read, then you see what would change, and only then it is brought in. Nothing at
        Trakt is changed.
      </p>
      <fieldset className="choices">
        <legend className="visually-hidden">What to bring</legend>
        {choices.map((choice) => (
          <label key={choice.name} className="choice">
            <input type="checkbox" name="include" value={choice.name} defaultChecked />
            <strong>{choice.label}</strong>
            <span className="muted small">{choice.reads}</span>
          </label>
        ))}
      </fieldset>
      <div className="row">
        <Button name="intent" value="start" tone="primary" icon="import" disabled={isStarting}>
          {isStarting ? 'Starting…' : 'Read my history'}
        </Button>
      </div>
    </Form>
  )
}
