import { Form } from '@remix-run/react'
import { dayIn } from '#app/domain/calendar-day.ts'
import type { ExportCheckResult, ExportCheckState } from '#app/domain/export-check.ts'
import { formatDay, formatTime } from '#app/format/day.ts'
import { exportCheckWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { RefreshWithoutScript } from '#app/components/ui/refresh-without-script.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'
import { SettingsSection } from '../settings/section.tsx'

const LOOK_AGAIN_SECONDS = 5

/** Whether what goes out comes back the same, as it was found. */
export function CheckSection({ check, timeZone }: { check: ExportCheckState; timeZone: string }) {
  const { isRunning, last } = check
  return (
    <SettingsSection id="check" heading={words.heading}>
      <p className="muted">{words.intro}</p>
      <div role="status">
        {isRunning ? (
          <Notice>
            {words.underWay}
            <RefreshWithoutScript seconds={LOOK_AGAIN_SECONDS} />
          </Notice>
        ) : (
          last && <Result result={last} timeZone={timeZone} />
        )}
      </div>
      {!isRunning && last && <Differences found={last} intro={words.isFault} />}
      {!isRunning && last?.again && <Differences found={last.again} intro={words.isFaultAgain} />}
      <Form method="post" preventScrollReset>
        <Button name="intent" value="check" icon="check" disabled={isRunning}>
          {last ? words.again : words.start}
        </Button>
      </Form>
    </SettingsSection>
  )
}

function Result({ result, timeZone }: { result: ExportCheckResult; timeZone: string }) {
  const isWhole = result.outcome === 'identical'
  return (
    <div className="proof" data-whole={isWhole ? '' : undefined}>
      <Icon name={isWhole ? 'check' : 'alert'} />
      <p>{resultWords(result, timeZone)}</p>
    </div>
  )
}

function resultWords(result: ExportCheckResult, timeZone: string): string {
  const { checkedAt, outcome, plays, titles, differing, again, problem } = result
  const [day, time] = [formatDay(dayIn(timeZone, checkedAt)), formatTime(timeZone, checkedAt)]
  if (outcome === 'failed') return words.failed(day, time, problem ?? '')
  return outcome === 'identical'
    ? words.identical(day, time, plays, titles)
    : words.different(day, time, Math.max(differing, again?.differing ?? 0), plays, titles)
}

type Found = Pick<ExportCheckResult, 'differences' | 'differing'>

/** What only one of the two files says, as they say it: that is what a report of the fault needs. */
function Differences({ found, intro }: { found: Found; intro: string }) {
  const { differences, differing } = found
  if (differences.length === 0) return null
  const more = differing - differences.length
  return (
    <div className="stack">
      <p>{intro}</p>
      {differences.map(({ title, missing, added }) => (
        <details key={`${title} ${missing[0] ?? added[0]}`} className="proof-titles">
          <summary>{title}</summary>
          <ul className="check-statements">
            <Statements of={missing} said={words.lost} />
            <Statements of={added} said={words.cameIn} />
          </ul>
        </details>
      ))}
      {more > 0 && <p className="muted">{words.more(more)}</p>}
    </div>
  )
}

const marksFor = (statement: string) => ({ code: () => <code>{statement}</code> })

function Statements({ of, said }: { of: readonly string[]; said: string }) {
  return [...new Set(of)].map((statement) => (
    <li key={statement}>
      <RichText words={said} marks={marksFor(statement)} />
    </li>
  ))
}
