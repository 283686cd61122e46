import { Form } from '@remix-run/react'
import { posterLanguages } from '#app/domain/languages.ts'
import { Button } from '../button.tsx'
import { Select } from '../field.tsx'
import { SettingsSection } from './section.tsx'

const options = Object.entries(posterLanguages).map(([value, label]) => ({ value, label }))
const none = (label: string) => [{ value: '', label }, ...options]
const PLACES = ['Posters in', 'Where there is none, in', 'And then in']

/** In what language posters are, apart from texts. */
export function PostersSection({ wanted }: { wanted: string[] }) {
  return (
    <SettingsSection id="posters" heading="Posters">
      <Form method="post" className="settings-form" preventScrollReset>
        {PLACES.map((label, place) => (
          <Select
            key={`${label} ${wanted[place]}`}
            label={label}
            name="poster"
            options={none(place === 0 ? 'The language of the texts' : 'None')}
            defaultValue={wanted[place] ?? ''}
            {...(place === PLACES.length - 1 && {
              hint: 'Where none of them has a poster, TMDB’s own choice is shown, as it is for seasons.',
            })}
          />
        ))}
        <Button name="intent" value="posters">
          Use these posters
        </Button>
      </Form>
    </SettingsSection>
  )
}
