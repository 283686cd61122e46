import { markEpisodesWords as words } from '#app/words/en.ts'
import { HandForm } from '../by-hand/hand-form.tsx'
import { WhenForm } from '../by-hand/when-form.tsx'
import { Button } from '../button.tsx'

type MarkEpisodesFormProps = {
  intent: 'watch-season' | 'watch-series' | 'watch-up-to'
  fields: Record<string, string | number | null>
  question: string
  today: string
  timeZone: string
  returnTo?: string
}

/** Asks when many episodes were watched before it marks them. */
export function MarkEpisodesForm({ question, ...form }: MarkEpisodesFormProps) {
  const { intent, fields, returnTo } = form
  return (
    <div className="stack">
      <p>{question}</p>
      <HandForm intent={intent} fields={fields} className="row" {...(returnTo !== undefined && { returnTo })}>
        <Button name="when" value="air-date">
          {words.onAirDates}
        </Button>
        <Button name="when" value="now">
          {words.justNow}
        </Button>
      </HandForm>
      <WhenForm {...form} verb={words.onThisDay} />
    </div>
  )
}
