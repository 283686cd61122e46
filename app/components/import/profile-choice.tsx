import { Form, useNavigation } from '@remix-run/react'
import { profileChoiceWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'

export type ProfileChoiceProps = { file: { profiles: string[]; chosenProfiles: string[] | null } }

/** Whose rows are imported, of a file that a household shares. */
export function ProfileChoice({ file }: ProfileChoiceProps) {
  const { profiles, chosenProfiles } = file
  const isUnderWay = useNavigation().formData?.get('intent') === 'profiles'
  if (profiles.length < 2) return null
  return (
    <section className="panel" aria-labelledby="profiles">
      <Form method="post" className="stack">
        <h2 id="profiles">{words.heading}</h2>
        <p className="muted">{words.about(profiles.length)}</p>
        <fieldset className="row" aria-labelledby="profiles">
          {profiles.map((name) => (
            <label key={name} className="check">
              <input
                type="checkbox"
                name="profile"
                value={name}
                defaultChecked={chosenProfiles === null || chosenProfiles.includes(name)}
              />
              {name}
            </label>
          ))}
        </fieldset>
        <div className="row">
          <Button name="intent" value="profiles" icon="sync" disabled={isUnderWay}>
            {words.show}
          </Button>
        </div>
      </Form>
    </section>
  )
}
