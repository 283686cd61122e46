import { Form, Link } from '@remix-run/react'
import { formatBytes } from '#app/domain/format/bytes.ts'
import { formatTime } from '#app/domain/format/day.ts'
import { formatNumber, plural } from '#app/domain/format/plural.ts'
import { Button } from '../button.tsx'
import { Notice } from '../notice.tsx'
import { Pill } from '../pill.tsx'
import { CheckKeyForm } from '../tmdb/check-key-form.tsx'
import { Facts, SettingsSection } from './section.tsx'

type State = 'ok' | 'not-configured' | 'invalid-key' | 'paused' | 'unreachable'

export type TmdbSectionProps = {
  tmdb: { state: State; until: string | null }
  enrichment: { pending: number; done: number; failed: number; notFound: number }
  cache: { entries: number; expired: number; bytes: number; hits: number; misses: number }
  images: { files: number; bytes: number }
  /** How many entries the button just removed. */
  removed: number | undefined
  timeZone: string
}

const pills: Record<State, { tone: 'good' | 'warning' | 'danger' | 'plain'; name: string }> = {
  ok: { tone: 'good', name: 'Ready' },
  'not-configured': { tone: 'plain', name: 'No key' },
  'invalid-key': { tone: 'danger', name: 'Key refused' },
  paused: { tone: 'warning', name: 'Paused' },
  unreachable: { tone: 'warning', name: 'Cannot be reached' },
}

/** Where posters, names and air dates come from, and what has come. */
export function TmdbSection({ tmdb, enrichment, cache, images, removed, timeZone }: TmdbSectionProps) {
  const pill = pills[tmdb.state]
  return (
    <SettingsSection id="tmdb" heading="Metadata and images">
      <StateWords tmdb={tmdb} timeZone={timeZone} />
      <Facts
        facts={[
          { name: 'TMDB', value: <Pill tone={pill.tone}>{pill.name}</Pill> },
          {
            name: 'Titles',
            value: `${formatNumber(enrichment.done)} looked up, ${formatNumber(enrichment.pending)} waiting, ${formatNumber(enrichment.failed)} failed and tried again, ${formatNumber(enrichment.notFound)} unknown to TMDB`,
          },
          {
            name: 'Answers kept',
            value: `${formatNumber(cache.entries)} (${formatBytes(cache.bytes)}), ${formatNumber(cache.expired)} expired`,
          },
          {
            name: 'Asked since the start',
            value: `${plural(cache.hits, 'answer')} from what was kept, ${formatNumber(cache.misses)} from TMDB`,
          },
          { name: 'Images kept', value: `${formatNumber(images.files)} (${formatBytes(images.bytes)})` },
        ]}
      />
      <p>
        <Link to="/settings/metadata">Language, pictures, asking again, removing everything</Link>
      </p>
      {tmdb.state !== 'not-configured' && <CheckKeyForm />}
      <Form method="post" className="row" preventScrollReset>
        <Button name="intent" value="remove-expired" disabled={cache.expired === 0}>
          Remove expired answers
        </Button>
        <span className="muted small" role="status">
          {removed === undefined ? '' : `${plural(removed, 'answer')} removed.`}
        </span>
      </Form>
    </SettingsSection>
  )
}

function StateWords({ tmdb, timeZone }: Pick<TmdbSectionProps, 'tmdb' | 'timeZone'>) {
  switch (tmdb.state) {
    case 'ok':
      return null
    case 'not-configured':
      return (
        <Notice>
          Posters, episode names and air dates come from TMDB, and need a key of your own. It is free for
          personal use: sign up at{' '}
          <a href="https://www.themoviedb.org/settings/api">themoviedb.org/settings/api</a>, ask for an API
          key, put either the key or the read access token into <code>.env</code> as <code>TMDB_API_KEY</code>
          , and start Reelmark again. Titles then fill in by themselves.
        </Notice>
      )
    case 'invalid-key':
      return (
        <Notice tone="danger">
          TMDB does not accept the key in <code>TMDB_API_KEY</code>. Compare it with{' '}
          <a href="https://www.themoviedb.org/settings/api">themoviedb.org/settings/api</a> and start Reelmark
          again; what waits then goes on.
        </Notice>
      )
    case 'paused':
      return (
        <Notice>
          TMDB has asked for a pause{tmdb.until === null ? '' : ` until ${formatTime(timeZone, tmdb.until)}`}.
          It goes on by itself.
        </Notice>
      )
    case 'unreachable':
      return (
        <Notice tone="warning">TMDB cannot be reached at the moment. It is tried again by itself.</Notice>
      )
  }
}
