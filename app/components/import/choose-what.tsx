import { Form, useNavigation } from '@remix-run/react'
import { chooseWhatWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'

const choices = [
  { name: 'movies', ...words.movies },
  { name: 'series', ...words.series },
  { name: 'ratings', ...words.ratings },
  { name: 'watchlist', ...words.watchlist },
  { name: 'extras', ...words.extras },
]

/** What to bring; everything unless one says otherwise. */
export function ChooseWhat({ username }: { username: string | null }) {
  const isStarting = useNavigation().formData?.get('intent') === 'start'
  return (
    <Form method="post" className="stack">
      <p className="muted">{words.intro(username)}</p>
      <fieldset className="choices">
        <legend className="visually-hidden">{words.what}</legend>
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
          {isStarting ? words.starting : words.read}
        </Button>
      </div>
    </Form>
  )
}
