import { wallTime } from '#app/format/day.ts'
import type { TitlePlay } from '#app/domain/title-details.ts'
import { playFormWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { EditForm } from './edit-form.tsx'

type WhenFormProps = {
  intent: string
  fields: Record<string, string | number | null>
  /** What the button does. */
  verb: string
  today: string
  timeZone: string
  /** The play whose date is changed. */
  play?: TitlePlay
  returnTo?: string | undefined
}

/** A day, with a time where it is known; only a year; or that nobody knows. */
export function WhenForm({ intent, fields, verb, today, timeZone, play, returnTo }: WhenFormProps) {
  const time = play?.watchedAt ? wallTime(timeZone, play.watchedAt) : undefined
  return (
    <EditForm
      intent={intent}
      fields={fields}
      className="when-form"
      {...(returnTo !== undefined && { returnTo })}
    >
      <div className="when-fields">
        <Field
          label={words.day}
          type="date"
          name="day"
          max={today}
          defaultValue={play?.day ?? today}
          required
        />
        <Field label={words.time} type="time" name="time" defaultValue={time} />
      </div>
      <div className="row">
        <Button name="when" value="day" tone="primary">
          {verb}
        </Button>
        <Button name="when" value="unknown" formNoValidate>
          {words.dayUnknown}
        </Button>
      </div>
      <div className="when-year">
        <Field
          label={words.year}
          type="number"
          inputMode="numeric"
          name="year"
          min={1888}
          max={Number(today.slice(0, 4))}
          placeholder={String(play?.year ?? Number(today.slice(0, 4)) - 1)}
          defaultValue={play?.year ?? ''}
        />
        <Button name="when" value="year" formNoValidate>
          {words.thatYear}
        </Button>
      </div>
    </EditForm>
  )
}
