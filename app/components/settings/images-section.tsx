import { Form } from '@remix-run/react'
import { formatBytes } from '#app/domain/format/bytes.ts'
import { formatNumber } from '#app/domain/format/plural.ts'
import { Button } from '../button.tsx'
import { Field, Select } from '../field.tsx'
import { Facts, SettingsSection } from './section.tsx'

type ImagesSectionProps = {
  settings: { resolution: string; mostImageBytes: number; fetchesAhead: boolean }
  images: { files: number; bytes: number }
}

const GIGABYTE = 1024 ** 3
const resolutions = [
  { value: 'small', label: 'Small: a phone, or little room' },
  { value: 'medium', label: 'Medium: enough for most screens' },
  { value: 'large', label: 'Large: as sharp as the screen can show' },
]

/** How large pictures are, and how much room they may take. */
export function ImagesSection({ settings, images }: ImagesSectionProps) {
  return (
    <SettingsSection id="images" heading="Pictures">
      <Facts
        facts={[{ name: 'Kept', value: `${formatNumber(images.files)} (${formatBytes(images.bytes)})` }]}
      />
      <Form method="post" className="settings-form" preventScrollReset>
        <Select label="Size" name="resolution" options={resolutions} defaultValue={settings.resolution} />
        <Field
          label="Most room, in gigabytes"
          name="mostGigabytes"
          type="number"
          min="0.1"
          max="1000"
          step="0.1"
          required
          defaultValue={Math.round((settings.mostImageBytes / GIGABYTE) * 10) / 10}
          hint="Pictures nobody has looked at for longest make room for new ones."
        />
        <label className="check">
          <input type="checkbox" name="fetchesAhead" defaultChecked={settings.fetchesAhead} />
          <span>Fetch the library’s pictures before I look at them</span>
        </label>
        <Button name="intent" value="images">
          Save
        </Button>
      </Form>
    </SettingsSection>
  )
}
