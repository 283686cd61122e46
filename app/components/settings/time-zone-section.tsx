import { Form, useNavigation } from '@remix-run/react'
import { commonWords, timeZoneWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Select } from '#app/components/ui/field.tsx'
import { SettingsSection } from './section.tsx'

export type TimeZoneSectionProps = {
  zone: { chosen: string | null; automatic: string; automaticFrom: 'TZ_DEFAULT' | 'account' | 'machine' }
  zones: string[]
  problem: string | undefined
}

/** The zone in which days are counted. */
export function TimeZoneSection({ zone, zones, problem }: TimeZoneSectionProps) {
  const isSaving = useNavigation().formData?.get('intent') === 'time-zone'
  const options = [
    { value: '', label: words.automatic[zone.automaticFrom](zone.automatic.replaceAll('_', ' ')) },
    ...zones.map((name) => ({ value: name, label: name.replaceAll('_', ' ') })),
  ]
  return (
    <SettingsSection id="time-zone" heading={words.heading}>
      <Form method="post" className="settings-form" preventScrollReset>
        <Select
          label={words.label}
          name="zone"
          options={options}
          defaultValue={zone.chosen ?? ''}
          error={problem}
          hint={words.hint}
        />
        <Button name="intent" value="time-zone" disabled={isSaving}>
          {isSaving ? words.counting : commonWords.save}
        </Button>
      </Form>
    </SettingsSection>
  )
}
