import { Form } from '@remix-run/react'
import { dayIn } from '#app/domain/calendar-day.ts'
import { formatDay } from '#app/domain/format/day.ts'
import { Button } from '../button.tsx'
import { Field } from '../field.tsx'
import { Notice } from '../notice.tsx'
import { SettingsSection } from './section.tsx'

type Token = { id: number; name: string; createdAt: string; lastUsedAt: string | null }

export type TokensSectionProps = {
  tokens: Token[]
  /** Shown this once. */
  created: string | undefined
  problem: string | undefined
  timeZone: string
}

/** Keys for scripts and other programs. */
export function TokensSection({ tokens, created, problem, timeZone }: TokensSectionProps) {
  return (
    <SettingsSection id="tokens" heading="API tokens">
      <p className="muted">
        A script sends one as <code>Authorization: Bearer …</code>. What can be asked is described at{' '}
        <a href="/api/openapi.json">/api/openapi.json</a>.
      </p>
      {created !== undefined && (
        <Notice tone="good" live>
          <strong>Copy the token now; it is not shown again.</strong>
          <code className="new-token">{created}</code>
        </Notice>
      )}
      {tokens.length > 0 && (
        <ul className="token-list">
          {tokens.map((token) => (
            <li key={token.id}>
              <span>
                <strong>{token.name}</strong>
                <span className="muted small">{usedWords(token, timeZone)}</span>
              </span>
              <Form method="post" preventScrollReset>
                <input type="hidden" name="id" value={token.id} />
                <Button name="intent" value="revoke-token" tone="danger" aria-label={`Revoke ${token.name}`}>
                  Revoke
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form method="post" className="settings-form" preventScrollReset key={tokens.length}>
        <Field
          label="What is the new token for?"
          name="name"
          maxLength={60}
          autoComplete="off"
          placeholder="Home Assistant"
          required
          error={problem}
        />
        <Button name="intent" value="create-token">
          Create token
        </Button>
      </Form>
    </SettingsSection>
  )
}

function usedWords({ createdAt, lastUsedAt }: Token, timeZone: string): string {
  const made = `Made ${formatDay(dayIn(timeZone, createdAt))}`
  return lastUsedAt === null
    ? `${made}, never used`
    : `${made}, last used ${formatDay(dayIn(timeZone, lastUsedAt))}`
}
