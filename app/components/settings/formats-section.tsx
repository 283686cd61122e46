import { Form } from '@remix-run/react'
import { formatDayLong, formatTime } from '#app/domain/format/day.ts'
import { formatNumber } from '#app/domain/format/plural.ts'
import type { FormatChoice } from '#app/domain/format/region-conventions.ts'
import { Button } from '../button.tsx'
import { Select } from '../field.tsx'
import { SettingsSection } from './section.tsx'

type FormatsSectionProps = {
  choice: FormatChoice
  regions: { code: string; name: string }[]
  /** The region the browser asks for. */
  automatic: string
}

/** How dates, times and numbers are written. A whole new page comes of it: every date on it is another. */
export function FormatsSection({ choice, regions, automatic }: FormatsSectionProps) {
  const automaticName = regions.find(({ code }) => code === automatic)?.name ?? automatic
  const example = `${formatDayLong('2024-05-04')}, ${formatTime('UTC', '2024-05-04T19:30:00.000Z')}, ${formatNumber(12031)}`
  return (
    <SettingsSection id="formats" heading="Dates and numbers">
      <Form method="post" className="settings-form" reloadDocument>
        <Select
          label="Written as in"
          name="region"
          defaultValue={choice.region ?? ''}
          options={[
            { value: '', label: `Automatic (as this browser asks: ${automaticName})` },
            ...regions.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          hint={`Now: ${example}. Kept in this browser.`}
        />
        <Select
          label="Clock"
          name="clock"
          defaultValue={choice.clock ?? ''}
          options={[
            { value: '', label: 'As in the region' },
            { value: '24', label: '24 hours, 19:30' },
            { value: '12', label: '12 hours, 7:30 PM' },
          ]}
        />
        <Select
          label="The week begins on"
          name="firstDay"
          defaultValue={String(choice.firstDay ?? '')}
          options={[
            { value: '', label: 'As in the region' },
            { value: '1', label: 'Monday' },
            { value: '7', label: 'Sunday' },
            { value: '6', label: 'Saturday' },
          ]}
        />
        <Button name="intent" value="formats">
          Save
        </Button>
      </Form>
    </SettingsSection>
  )
}
