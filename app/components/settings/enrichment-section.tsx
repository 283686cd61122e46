import { Form, Link } from '@remix-run/react'
import type { AttentionCounts } from '#app/domain/attention.ts'
import { dayIn } from '#app/domain/calendar-day.ts'
import { formatBytes } from '#app/format/bytes.ts'
import { formatDay, formatTime } from '#app/format/day.ts'
import { formatNumber } from '#app/locale/plural.ts'
import { calendarWords, enrichmentWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Facts, SettingsSection } from './section.tsx'

type EnrichmentSectionProps = {
  tmdb: { state: string; until: string | null }
  enrichment: {
    pending: number
    running: number
    done: number
    failed: number
    notFound: number
    meanConfidence: number | null
    lastAt: string | null
  }
  attention: AttentionCounts
  cache: { entries: number; bytes: number; hits: number; misses: number }
  timeZone: string
}

/** What has come from TMDB, what waits, and what only a person can put right. */
export function EnrichmentSection(props: EnrichmentSectionProps) {
  const { tmdb, enrichment, attention, cache, timeZone } = props
  const asked = cache.hits + cache.misses
  const needing = Object.values(attention).reduce((sum, count) => sum + count, 0)
  return (
    <SettingsSection id="titles" heading={words.heading}>
      <Facts
        facts={[
          { name: words.lookedUp, value: formatNumber(enrichment.done) },
          {
            name: words.waiting,
            value: words.waitingWords(enrichment.pending, enrichment.running, pauseWords(tmdb, timeZone)),
          },
          { name: words.failed, value: words.failedWords(enrichment.failed) },
          { name: words.unknown, value: formatNumber(enrichment.notFound) },
          {
            name: words.sureness,
            value:
              enrichment.meanConfidence === null
                ? words.noneMatched
                : words.onAverage(enrichment.meanConfidence * 100),
          },
          {
            name: words.latest,
            value:
              enrichment.lastAt === null
                ? words.nothingYet
                : calendarWords.dayAndTime(
                    formatDay(dayIn(timeZone, enrichment.lastAt)),
                    formatTime(timeZone, enrichment.lastAt),
                  ),
          },
          {
            name: words.answersKept,
            value:
              asked === 0
                ? words.answersWords(cache.entries, formatBytes(cache.bytes))
                : words.answersAsked(
                    cache.entries,
                    formatBytes(cache.bytes),
                    Math.round((100 * cache.hits) / asked),
                    asked,
                  ),
          },
          {
            name: words.needsAttention,
            value: needing === 0 ? words.nothing : <Link to="/attention">{words.toLookAt(needing)}</Link>,
          },
        ]}
      />
      <Form method="post" className="row" preventScrollReset>
        <Button name="intent" value="again" icon="sync">
          {words.askAgain}
        </Button>
        <span className="muted small">{words.askAgainMeans}</span>
      </Form>
    </SettingsSection>
  )
}

/** Why nothing is asked at the moment; null where something can be. */
function pauseWords({ state, until }: EnrichmentSectionProps['tmdb'], timeZone: string): string | null {
  switch (state) {
    case 'paused':
      return until === null ? words.pauses.paused : words.pauses.pausedUntil(formatTime(timeZone, until))
    case 'unreachable':
      return words.pauses.unreachable
    case 'invalid-key':
      return words.pauses.invalidKey
    case 'not-configured':
      return words.pauses.noKey
    default:
      return null
  }
}
