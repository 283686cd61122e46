import { Form } from '@remix-run/react'
import { countries } from '#app/domain/countries.ts'
import { Button } from '../button.tsx'
import { Select } from '../field.tsx'
import { SettingsSection } from './section.tsx'

const options = Object.entries(countries).map(([value, label]) => ({ value, label }))

/** By whose rules titles are rated for ages. */
export function CountrySection({ chosen, automatic }: { chosen: string | null; automatic: string }) {
  return (
    <SettingsSection id="country" heading="Age ratings">
      <Form method="post" className="settings-form" preventScrollReset>
        <Select
          key={chosen}
          label="As rated in"
          name="country"
          options={[
            { value: '', label: `Automatic (${countries[automatic] ?? automatic}, by the time zone)` },
            ...options,
          ]}
          defaultValue={chosen ?? ''}
          hint="Where your country has not rated a title, the rating of the US is shown and marked so."
        />
        <Button name="intent" value="country">
          Save
        </Button>
      </Form>
    </SettingsSection>
  )
}
