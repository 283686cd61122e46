import { Form } from '@remix-run/react'
import { languages } from '#app/domain/languages.ts'
import { Button } from '../button.tsx'
import { Select } from '../field.tsx'
import { SettingsSection } from './section.tsx'

const options = Object.entries(languages).map(([value, label]) => ({ value, label }))
const orNone = [{ value: '', label: 'None' }, ...options]

/** In what language titles and texts come. */
export function LanguageSection({ language, fallbacks }: { language: string; fallbacks: string[] }) {
  return (
    <SettingsSection id="language" heading="Language">
      <Form method="post" className="settings-form" preventScrollReset>
        <Select
          key={language}
          label="Titles and texts in"
          name="language"
          options={options}
          defaultValue={language}
          hint="Texts in other languages that are held stay beside these; changing back needs no waiting."
        />
        <Select
          key={`1 ${fallbacks[0]}`}
          label="Where a text is missing, in"
          name="fallback"
          options={orNone}
          defaultValue={fallbacks[0] ?? ''}
        />
        <Select
          key={`2 ${fallbacks[1]}`}
          label="And then in"
          name="fallback"
          options={orNone}
          defaultValue={fallbacks[1] ?? ''}
          hint="English always comes last. Episodes that are only called “Episode 3” count as missing."
        />
        <Button name="intent" value="language">
          Use these languages
        </Button>
      </Form>
    </SettingsSection>
  )
}
