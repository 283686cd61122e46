import { ratingWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { RatingControl } from '#app/components/ui/rating-control.tsx'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'
import { EditForm } from './edit-form.tsx'

type RateFormProps = {
  fields: Record<string, string | number | null>
  /** What is rated, for those who do not see where this stands. */
  name: string
  value: number | null
  returnTo?: string | undefined
}

/** Ten steps in five tiers. A click rates; with the keyboard the arrows choose and Enter rates. */
export function RateForm({ fields, name, value, returnTo }: RateFormProps) {
  const back = returnTo === undefined ? {} : { returnTo }
  return (
    <div className="rate">
      {/* What is chosen here but was never sent gives way to what is held. */}
      <EditForm key={value} intent="rate" fields={fields} className="rate-form" atOnce {...back}>
        <RatingControl name={name} value={value} />
        <Button>{words.rate}</Button>
      </EditForm>
      {value !== null && (
        <EditForm intent="rate" fields={{ ...fields, value: 'none' }} {...back}>
          <Button icon="close">
            <ScreenReaderText words={words.clear(name)} />
          </Button>
        </EditForm>
      )}
    </div>
  )
}
