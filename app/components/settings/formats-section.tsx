import { Form } from '@remix-run/react'
import { formatDayLong, formatTime } from '#app/format/day.ts'
import { formatNumber } from '#app/locale/plural.ts'
import type { FormatChoice } from '#app/format/region-conventions.ts'
import { commonWords, formatsWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Select } from '#app/components/ui/field.tsx'
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
  const example = words.example(
    formatDayLong('2024-05-04'),
    formatTime('UTC', '2024-05-04T19:30:00.000Z'),
    formatNumber(12031),
  )
  return (
    <SettingsSection id="formats" heading={words.heading}>
      <Form method="post" className="settings-form" reloadDocument>
        <Select
          label={words.region}
          name="region"
          defaultValue={choice.region ?? ''}
          options={[
            { value: '', label: words.automatic(automaticName) },
            ...regions.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          hint={example}
        />
        <Select
          label={words.clock}
          name="clock"
          defaultValue={choice.clock ?? ''}
          options={[
            { value: '', label: words.asInRegion },
            { value: '24', label: words.clocks['24'] },
            { value: '12', label: words.clocks['12'] },
          ]}
        />
        <Select
          label={words.firstDay}
          name="firstDay"
          defaultValue={String(choice.firstDay ?? '')}
          options={[
            { value: '', label: words.asInRegion },
            { value: '1', label: words.days.monday },
            { value: '7', label: words.days.sunday },
            { value: '6', label: words.days.saturday },
          ]}
        />
        <Button name="intent" value="formats">
          {commonWords.save}
        </Button>
      </Form>
    </SettingsSection>
  )
}
