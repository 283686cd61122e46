import { Form } from '@remix-run/react'
import { formatBytes } from '#app/format/bytes.ts'
import { commonWords, imagesWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Field, Select } from '#app/components/ui/field.tsx'
import { Facts, SettingsSection } from './section.tsx'

type ImagesSectionProps = {
  settings: { resolution: string; mostImageBytes: number; fetchesAhead: boolean }
  images: { files: number; bytes: number }
}

const GIGABYTE = 1024 ** 3
const resolutions = [
  { value: 'small', label: words.sizes.small },
  { value: 'medium', label: words.sizes.medium },
  { value: 'large', label: words.sizes.large },
]

/** How large pictures are, and how much room they may take. */
export function ImagesSection({ settings, images }: ImagesSectionProps) {
  return (
    <SettingsSection id="images" heading={words.heading}>
      <Facts
        facts={[{ name: words.kept, value: words.keptWords(images.files, formatBytes(images.bytes)) }]}
      />
      <Form method="post" className="settings-form" preventScrollReset>
        <Select
          label={words.size}
          name="resolution"
          options={resolutions}
          defaultValue={settings.resolution}
        />
        <Field
          label={words.room}
          name="mostGigabytes"
          type="number"
          min="0.1"
          max="1000"
          step="0.1"
          required
          defaultValue={Math.round((settings.mostImageBytes / GIGABYTE) * 10) / 10}
          hint={words.roomHint}
        />
        <label className="check">
          <input type="checkbox" name="fetchesAhead" defaultChecked={settings.fetchesAhead} />
          <span>{words.fetchAhead}</span>
        </label>
        <Button name="intent" value="images">
          {commonWords.save}
        </Button>
      </Form>
    </SettingsSection>
  )
}
