import { Link } from '@remix-run/react'
import { dayIn } from '#app/domain/calendar-day.ts'
import { formatDay, formatTime } from '#app/format/day.ts'
import { calendarWords, runWords, syncSettingsWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { CheckForm } from '../import/check-form.tsx'
import { broughtIn, type Phase } from '../import/run-words.ts'
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
  const when = (at: string) =>
    calendarWords.dayAndTime(formatDay(dayIn(timeZone, at)), formatTime(timeZone, at))
  return (
    <SettingsSection id="sync" heading={words.heading}>
      <Facts
        facts={[
          {
            name: words.howOften,
            value: intervalMinutes === 0 ? words.off : words.every(intervalMinutes),
          },
          ...(next !== null && isConnected ? [{ name: words.next, value: nextWords(next, when) }] : []),
          { name: words.lastSuccess, value: lastAt === null ? words.neverYet : when(lastAt) },
          {
            name: words.latest,
            value:
              lastRun === null ? (
                words.noneYet
              ) : (
                <Link to={`/import/${lastRun.id}`}>
                  {lastRun.phase === 'completed'
                    ? words.brought(when(lastRun.startedAt), broughtIn(lastRun.counts))
                    : words.ended(when(lastRun.startedAt), runWords.phases[lastRun.phase])}
                </Link>
              ),
          },
        ]}
      />
      {isConnected && (
        <>
          <div className="row">
            <form method="post" action="/sync">
              <Button icon="sync">{words.syncNow}</Button>
            </form>
            <CheckForm />
          </div>
          <p className="muted small">{words.syncAndCheck}</p>
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
  return failures === 0 ? when(at) : words.waitsLonger(when(at), failures)
}
