import { Form, Link } from '@remix-run/react'
import { formatBytes } from '#app/format/bytes.ts'
import { formatTime } from '#app/format/day.ts'
import { tmdbSettingsWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'
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

const tones: Record<State, 'good' | 'warning' | 'danger' | 'plain'> = {
  ok: 'good',
  'not-configured': 'plain',
  'invalid-key': 'danger',
  paused: 'warning',
  unreachable: 'warning',
}

/** Where posters, names and air dates come from, and what has come. */
export function TmdbSection({ tmdb, enrichment, cache, images, removed, timeZone }: TmdbSectionProps) {
  return (
    <SettingsSection id="tmdb" heading={words.heading}>
      <StateWords tmdb={tmdb} timeZone={timeZone} />
      <Facts
        facts={[
          { name: 'TMDB', value: <Pill tone={tones[tmdb.state]}>{words.states[tmdb.state]}</Pill> },
          { name: words.titles, value: words.titlesWords(enrichment) },
          {
            name: words.answersKept,
            value: words.answersWords(cache.entries, formatBytes(cache.bytes), cache.expired),
          },
          { name: words.asked, value: words.askedWords(cache.hits, cache.misses) },
          { name: words.imagesKept, value: words.imagesWords(images.files, formatBytes(images.bytes)) },
        ]}
      />
      <p>
        <Link to="/settings/metadata">{words.more}</Link>
      </p>
      {tmdb.state !== 'not-configured' && <CheckKeyForm />}
      <Form method="post" className="row" preventScrollReset>
        <Button name="intent" value="remove-expired" disabled={cache.expired === 0}>
          {words.removeExpired}
        </Button>
        <span className="muted small" role="status">
          {removed === undefined ? '' : words.removed(removed)}
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
          <RichText words={words.noKey} marks={{ a: linkToKeys }} />
        </Notice>
      )
    case 'invalid-key':
      return (
        <Notice tone="danger">
          <RichText words={words.keyRefused} marks={{ a: linkToKeys }} />
        </Notice>
      )
    case 'paused':
      return (
        <Notice>
          {tmdb.until === null ? words.paused : words.pausedUntil(formatTime(timeZone, tmdb.until))}
        </Notice>
      )
    case 'unreachable':
      return <Notice tone="warning">{words.unreachable}</Notice>
  }
}

const linkToKeys = (there: string) => <a href="https://www.themoviedb.org/settings/api">{there}</a>
