import { markEpisodesWords as words } from '#app/words/en.ts'
import { EditForm } from '#app/components/user-edits/edit-form.tsx'
import { WhenForm } from '#app/components/user-edits/when-form.tsx'
import { Button } from '#app/components/ui/button.tsx'

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
      <EditForm intent={intent} fields={fields} className="row" {...(returnTo !== undefined && { returnTo })}>
        <Button name="when" value="air-date">
          {words.onAirDates}
        </Button>
        <Button name="when" value="now">
          {words.justNow}
        </Button>
      </EditForm>
      <WhenForm {...form} verb={words.onThisDay} />
    </div>
  )
}
