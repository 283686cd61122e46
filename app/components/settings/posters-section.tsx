import { Form } from '@remix-run/react'
import { WITHOUT_WORDS } from '#app/domain/choose-poster.ts'
import { posterLanguages } from '#app/domain/languages.ts'
import { postersWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Select } from '#app/components/ui/field.tsx'
import { SettingsSection } from './section.tsx'

const options = [
  ...Object.entries(posterLanguages).map(([value, label]) => ({ value, label })),
  { value: WITHOUT_WORDS, label: words.withoutWords },
]
const none = (label: string) => [{ value: '', label }, ...options]
const PLACES = [words.first, words.second, words.third]

/** In what language posters are, apart from texts. */
export function PostersSection({ wanted }: { wanted: string[] }) {
  return (
    <SettingsSection id="posters" heading={words.heading}>
      <Form method="post" className="settings-form" preventScrollReset>
        {PLACES.map((label, place) => (
          <Select
            key={`${label} ${wanted[place]}`}
            label={label}
            name="poster"
            options={none(place === 0 ? words.asTexts : words.none)}
            defaultValue={wanted[place] ?? ''}
            {...(place === PLACES.length - 1 && { hint: words.hint })}
          />
        ))}
        <Button name="intent" value="posters">
          {words.use}
        </Button>
      </Form>
    </SettingsSection>
  )
}
