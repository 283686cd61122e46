import { Form, Link } from '@remix-run/react'
import type { AttentionCounts } from '#app/domain/attention.ts'
import { dayIn } from '#app/domain/calendar-day.ts'
import { formatBytes } from '#app/domain/format/bytes.ts'
import { formatDay, formatTime } from '#app/domain/format/day.ts'
import { formatNumber, plural } from '#app/domain/format/plural.ts'
import { Button } from '../button.tsx'
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
    <SettingsSection id="titles" heading="Titles">
      <Facts
        facts={[
          { name: 'Looked up', value: formatNumber(enrichment.done) },
          {
            name: 'Waiting',
            value: `${formatNumber(enrichment.pending)}${runningWords(enrichment.running)}${pauseWords(tmdb, timeZone)}`,
          },
          { name: 'Failed', value: `${formatNumber(enrichment.failed)}, tried again by themselves` },
          { name: 'Unknown to TMDB', value: formatNumber(enrichment.notFound) },
          {
            name: 'Sureness',
            value:
              enrichment.meanConfidence === null
                ? 'Nothing is matched yet'
                : `${(enrichment.meanConfidence * 100).toFixed(1)} % on average`,
          },
          {
            name: 'Latest',
            value:
              enrichment.lastAt === null
                ? 'Nothing yet'
                : `${formatDay(dayIn(timeZone, enrichment.lastAt))}, ${formatTime(timeZone, enrichment.lastAt)}`,
          },
          {
            name: 'Answers kept',
            value: `${formatNumber(cache.entries)} (${formatBytes(cache.bytes)})${
              asked === 0
                ? ''
                : `; ${Math.round((100 * cache.hits) / asked)} % of ${plural(asked, 'question')} since the start needed no request`
            }`,
          },
          {
            name: 'Needs attention',
            value:
              needing === 0 ? 'Nothing' : <Link to="/attention">{plural(needing, 'title')} to look at</Link>,
          },
        ]}
      />
      <Form method="post" className="row" preventScrollReset>
        <Button name="intent" value="again" icon="sync">
          Ask TMDB again about everything
        </Button>
        <span className="muted small">
          In the background, what you look at first. Titles are renewed by themselves too: series that go on
          daily, what is new weekly, everything else every four months.
        </span>
      </Form>
    </SettingsSection>
  )
}

const runningWords = (running: number) => (running > 0 ? `, ${formatNumber(running)} being asked about` : '')

function pauseWords({ state, until }: EnrichmentSectionProps['tmdb'], timeZone: string): string {
  switch (state) {
    case 'paused':
      return until === null ? '; TMDB has asked for a pause' : `; paused until ${formatTime(timeZone, until)}`
    case 'unreachable':
      return '; TMDB cannot be reached at the moment'
    case 'invalid-key':
      return '; TMDB refuses the key'
    case 'not-configured':
      return '; there is no key'
    default:
      return ''
  }
}
