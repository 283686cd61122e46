import { Form, useNavigation } from '@remix-run/react'
import { Button } from '../button.tsx'
import { Select } from '../field.tsx'
import { SettingsSection } from './section.tsx'

export type TimeZoneSectionProps = {
  zone: { chosen: string | null; automatic: string; automaticFrom: 'TZ_DEFAULT' | 'trakt' | 'machine' }
  zones: string[]
  problem: string | undefined
}

const FROM = { TZ_DEFAULT: 'from TZ_DEFAULT', trakt: 'your Trakt account’s', machine: 'this machine’s' }

/** The zone in which days are counted. */
export function TimeZoneSection({ zone, zones, problem }: TimeZoneSectionProps) {
  const isSaving = useNavigation().formData?.get('intent') === 'time-zone'
  const options = [
    { value: '', label: `Automatic (${FROM[zone.automaticFrom]}: ${zone.automatic.replaceAll('_', ' ')})` },
    ...zones.map((name) => ({ value: name, label: name.replaceAll('_', ' ') })),
  ]
  return (
    <SettingsSection id="time-zone" heading="Time zone">
      <Form method="post" className="settings-form" preventScrollReset>
        <Select
          label="Days are counted in"
          name="zone"
          options={options}
          defaultValue={zone.chosen ?? ''}
          error={problem}
          hint="Decides on which day a late evening falls. Changing it counts every play anew; days taken from air dates stay."
        />
        <Button name="intent" value="time-zone" disabled={isSaving}>
          {isSaving ? 'Counting anew…' : 'Save'}
        </Button>
      </Form>
    </SettingsSection>
  )
}
