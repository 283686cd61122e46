import { Link } from '@remix-run/react'
import { dayIn } from '#app/domain/calendar-day.ts'
import { formatDay, formatTime } from '#app/domain/format/day.ts'
import { plural } from '#app/domain/format/plural.ts'
import { Button } from '../button.tsx'
import { CheckForm } from '../import/check-form.tsx'
import { broughtIn, type Phase, phaseNames } from '../import/run-words.ts'
import { Facts, SettingsSection } from './section.tsx'

export type SyncSectionProps = {
  sync: {
    intervalMinutes: number
    lastAt: string | null
    lastRun: { id: string; phase: Phase; startedAt: string; counts: Parameters<typeof broughtIn>[0] } | null
  }
  /** When the next one begins by itself, and how many before it failed; null where that is turned off. */
  next: { at: string; failures: number } | null
  isConnected: boolean
  timeZone: string
}

/** How new plays come in by themselves. */
export function SyncSection({ sync, next, isConnected, timeZone }: SyncSectionProps) {
  const { intervalMinutes, lastAt, lastRun } = sync
  const when = (at: string) => `${formatDay(dayIn(timeZone, at))}, ${formatTime(timeZone, at)}`
  return (
    <SettingsSection id="sync" heading="Background sync">
      <Facts
        facts={[
          {
            name: 'How often',
            value:
              intervalMinutes === 0
                ? 'Off, because SYNC_INTERVAL_MINUTES is 0. Set it to a number of minutes to turn it on.'
                : `Every ${plural(intervalMinutes, 'minute')} while Trakt is connected. SYNC_INTERVAL_MINUTES sets this; 0 turns it off.`,
          },
          ...(next !== null && isConnected ? [{ name: 'Next sync', value: nextWords(next, when) }] : []),
          { name: 'Last success', value: lastAt === null ? 'Never yet' : when(lastAt) },
          {
            name: 'Latest sync',
            value:
              lastRun === null ? (
                'None yet'
              ) : (
                <Link to={`/import/${lastRun.id}`}>
                  {when(lastRun.startedAt)}:{' '}
                  {lastRun.phase === 'completed'
                    ? broughtIn(lastRun.counts)
                    : phaseNames[lastRun.phase].toLowerCase()}
                </Link>
              ),
          },
        ]}
      />
      {isConnected && (
        <>
          <div className="row">
            <form method="post" action="/sync">
              <Button icon="sync">Sync now</Button>
            </form>
            <CheckForm />
          </div>
          <p className="muted small">
            A sync brings what is new. A check reads the whole list at Trakt and holds it against your
            library, play by play.
          </p>
        </>
      )}
    </SettingsSection>
  )
}

/** Jitter and failures make it another time than the interval says. */
function nextWords(
  { at, failures }: NonNullable<SyncSectionProps['next']>,
  when: (at: string) => string,
): string {
  if (failures === 0) return when(at)
  const because = failures === 1 ? 'the last run failed' : `the last ${failures} runs failed`
  return `${when(at)}; it waits longer because ${because}`
}
