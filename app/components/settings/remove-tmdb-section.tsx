import { Form } from '@remix-run/react'
import { removeTmdbWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'
import { SettingsSection } from './section.tsx'

/** Everything from TMDB goes; asks twice, without a script too. */
export function RemoveTmdbSection() {
  return (
    <SettingsSection id="remove" heading={words.heading}>
      <p className="muted">{words.intro}</p>
      <details className="confirm">
        <summary className="button button-quiet">
          <Icon name="close" />
          {words.remove}
        </summary>
        <Form method="post" className="confirm-box">
          <p className="small">
            <RichText words={words.means} />
          </p>
          <label className="check">
            <input type="checkbox" name="sure" value="yes" required />
            <span>{words.sure}</span>
          </label>
          <Button name="intent" value="remove-everything" tone="danger">
            {words.removeIt}
          </Button>
        </Form>
      </details>
    </SettingsSection>
  )
}
