import { Link } from '@remix-run/react'
import { dayIn } from '#app/domain/calendar-day.ts'
import { formatDay, formatTime } from '#app/domain/format/day.ts'
import { plural } from '#app/domain/format/plural.ts'
import { Button } from '../button.tsx'
import { broughtIn, type Phase, phaseNames } from '../import/run-words.ts'
import { Facts, SettingsSection } from './section.tsx'

export type SyncSectionProps = {
  sync: {
    intervalMinutes: number
    lastAt: string | null
    lastRun: { id: string; phase: Phase; startedAt: string; counts: Parameters<typeof broughtIn>[0] } | null
  }
  isConnected: boolean
  timeZone: string
}

/** How new plays come in by themselves. */
export function SyncSection({ sync, isConnected, timeZone }: SyncSectionProps) {
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
                ? 'Off. Set SYNC_INTERVAL_MINUTES to turn it on.'
                : `Every ${plural(intervalMinutes, 'minute')} while Trakt is connected (SYNC_INTERVAL_MINUTES)`,
          },
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
        <form method="post" action="/sync">
          <Button icon="sync">Sync now</Button>
        </form>
      )}
    </SettingsSection>
  )
}
