import { Form } from '@remix-run/react'
import type { NamedRegion } from '#app/format/region-names.ts'
import { commonWords, countryWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Select } from '#app/components/ui/field.tsx'
import { SettingsSection } from './section.tsx'

type CountrySectionProps = { countries: NamedRegion[]; chosen: string | null; automatic: string }

/** By whose rules titles are rated for ages. */
export function CountrySection({ countries, chosen, automatic }: CountrySectionProps) {
  const automaticName = countries.find(({ code }) => code === automatic)?.name ?? automatic
  return (
    <SettingsSection id="country" heading={words.heading}>
      <Form method="post" className="settings-form" preventScrollReset>
        <Select
          key={chosen}
          label={words.label}
          name="country"
          options={[
            { value: '', label: words.automatic(automaticName) },
            ...countries.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          defaultValue={chosen ?? ''}
          hint={words.hint}
        />
        <Button name="intent" value="country">
          {commonWords.save}
        </Button>
      </Form>
    </SettingsSection>
  )
}
