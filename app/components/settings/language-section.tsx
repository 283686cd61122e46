import { Form } from '@remix-run/react'
import { languages } from '#app/domain/languages.ts'
import { languageWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Select } from '#app/components/ui/field.tsx'
import { SettingsSection } from './section.tsx'

const options = Object.entries(languages).map(([value, label]) => ({ value, label }))
const orNone = [{ value: '', label: words.none }, ...options]

/** In what language titles and texts come. */
export function LanguageSection({ language, fallbacks }: { language: string; fallbacks: string[] }) {
  return (
    <SettingsSection id="language" heading={words.heading}>
      <Form method="post" className="settings-form" preventScrollReset>
        <Select
          key={language}
          label={words.language}
          name="language"
          options={options}
          defaultValue={language}
          hint={words.languageHint}
        />
        <Select
          key={`1 ${fallbacks[0]}`}
          label={words.fallback}
          name="fallback"
          options={orNone}
          defaultValue={fallbacks[0] ?? ''}
        />
        <Select
          key={`2 ${fallbacks[1]}`}
          label={words.secondFallback}
          name="fallback"
          options={orNone}
          defaultValue={fallbacks[1] ?? ''}
          hint={words.fallbackHint}
        />
        <Button name="intent" value="language">
          {words.use}
        </Button>
      </Form>
    </SettingsSection>
  )
}
