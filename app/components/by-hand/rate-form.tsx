import { tierOf, tiers } from '#app/domain/rating.ts'
import { Button } from '../button.tsx'
import { HandForm } from './hand-form.tsx'

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
        <fieldset className="rate-steps">
          <legend className="visually-hidden">Rate {name}</legend>
          {tiers.map((tier, index) => (
            <div key={tier} className="rate-tier" data-tier={tier}>
              {[index * 2 + 1, index * 2 + 2].map((step) => (
                <label key={step} className="rate-step">
                  <input type="radio" name="value" value={step} defaultChecked={step === value} required />
                  <span>{step}</span>
                  <span className="visually-hidden"> of 10, {tierOf(step)}</span>
                </label>
              ))}
              <span className="rate-tier-name" aria-hidden="true">
                {tier}
              </span>
            </div>
          ))}
        </fieldset>
        <Button>Rate</Button>
      </HandForm>
      {value !== null && (
        <HandForm intent="rate" fields={{ ...fields, value: 'none' }} {...back}>
          <Button icon="close">
            Clear <span className="visually-hidden">the rating of {name}</span>
          </Button>
        </HandForm>
      )}
    </div>
  )
}
