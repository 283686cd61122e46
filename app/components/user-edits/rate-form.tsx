import { ratingWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { RatingControl } from '#app/components/ui/rating-control.tsx'
import { SpokenWords } from '#app/components/ui/screen-reader-text.tsx'
import { HandForm } from './edit-form.tsx'

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
      <HandForm key={value} intent="rate" fields={fields} className="rate-form" atOnce {...back}>
        <RatingControl name={name} value={value} />
        <Button>{words.rate}</Button>
      </HandForm>
      {value !== null && (
        <HandForm intent="rate" fields={{ ...fields, value: 'none' }} {...back}>
          <Button icon="close">
            <SpokenWords words={words.clear(name)} />
          </Button>
        </HandForm>
      )}
    </div>
  )
}
