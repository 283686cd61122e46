import { Form } from '@remix-run/react'
import { dayIn } from '#app/domain/calendar-day.ts'
import { formatDay } from '#app/format/day.ts'
import { tokensWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'
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
    <SettingsSection id="tokens" heading={words.heading}>
      <p className="muted">
        <RichText words={words.intro} marks={{ a: linkToDescription }} />
      </p>
      {created !== undefined && (
        <Notice tone="good" live>
          <strong>{words.copy}</strong>
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
                <Button
                  name="intent"
                  value="revoke-token"
                  tone="danger"
                  aria-label={words.revokeIt(token.name)}
                >
                  {words.revoke}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form method="post" className="settings-form" preventScrollReset key={tokens.length}>
        <Field
          label={words.name}
          name="name"
          maxLength={60}
          autoComplete="off"
          placeholder={words.nameExample}
          required
          error={problem}
        />
        <Button name="intent" value="create-token">
          {words.create}
        </Button>
      </Form>
    </SettingsSection>
  )
}

const linkToDescription = (there: string) => <a href="/api/openapi.json">{there}</a>

function usedWords({ createdAt, lastUsedAt }: Token, timeZone: string): string {
  const made = formatDay(dayIn(timeZone, createdAt))
  return lastUsedAt === null
    ? words.neverUsed(made)
    : words.lastUsed(made, formatDay(dayIn(timeZone, lastUsedAt)))
}
