import { Form } from '@remix-run/react'
import { dayIn } from '#app/domain/calendar-day.ts'
import type { ExportCheckResult, ExportCheckState } from '#app/domain/export-check.ts'
import { formatDay, formatTime } from '#app/domain/format/day.ts'
import { plural } from '#app/domain/format/plural.ts'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { Notice } from '../notice.tsx'
import { RefreshWithoutScript } from '../refresh-without-script.tsx'
import { SettingsSection } from '../settings/section.tsx'

const LOOK_AGAIN_SECONDS = 5

/** Whether what goes out comes back the same, as it was found. */
export function CheckSection({ check, timeZone }: { check: ExportCheckState; timeZone: string }) {
  const { isRunning, last } = check
  return (
    <SettingsSection id="check" heading="Does it come back?">
      <p className="muted">
        Exports your library, imports the file into an empty one beside it, exports that, and compares what
        the two files say of everything you own. What TMDB says is not yours, and is left out. Your library is
        only read.
      </p>
      <div role="status">
        {isRunning ? (
          <Notice>
            The check is under way. You can go on; the result will be here.
            <RefreshWithoutScript seconds={LOOK_AGAIN_SECONDS} />
          </Notice>
        ) : (
          last && <Result result={last} timeZone={timeZone} />
        )}
      </div>
      {!isRunning && last && <Differences result={last} />}
      <Form method="post" preventScrollReset>
        <Button name="intent" value="check" icon="check" disabled={isRunning}>
          {last ? 'Check again' : 'Check now'}
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
  const { checkedAt, outcome, plays, titles, differing, problem } = result
  const when = `Checked on ${formatDay(dayIn(timeZone, checkedAt))} at ${formatTime(timeZone, checkedAt)}`
  if (outcome === 'failed') return `${when}: it could not be done. ${problem ?? ''}`
  const what = `${plural(plays, 'play')} of ${plural(titles, 'title')}`
  return outcome === 'identical'
    ? `${when}: identical, ${what}.`
    : `${when}: ${plural(differing, 'title')} came back different, of ${what}.`
}

/** What only one of the two files says, as they say it: that is what a report of the fault needs. */
function Differences({ result: { differences, differing } }: { result: ExportCheckResult }) {
  if (differences.length === 0) return null
  const more = differing - differences.length
  return (
    <div className="stack">
      <p>
        This is a fault in Reelmark, and your library is as it was. Keep a copy of the database until it is
        mended.
      </p>
      {differences.map(({ title, missing, added }) => (
        <details key={`${title} ${missing[0] ?? added[0]}`} className="proof-titles">
          <summary>{title}</summary>
          <ul className="check-statements">
            <Statements of={missing} word="Lost" />
            <Statements of={added} word="Came in" />
          </ul>
        </details>
      ))}
      {more > 0 && <p className="muted">And {plural(more, 'more title', 'more titles')}.</p>}
    </div>
  )
}

function Statements({ of, word }: { of: readonly string[]; word: string }) {
  return [...new Set(of)].map((statement) => (
    <li key={statement}>
      {word}: <code>{statement}</code>
    </li>
  ))
}
