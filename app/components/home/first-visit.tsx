import { firstVisitWords as words } from '#app/words/en.ts'
import { Form } from '@remix-run/react'
import { BrandMark } from '#app/components/ui/brand.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Icon, type IconName } from '#app/components/ui/icon.tsx'
import { FileField } from '../import/file-field.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'
import type { SyncState } from '#app/components/ui/sync-pill.tsx'
import { CheckKeyForm } from '../tmdb/check-key-form.tsx'

const promises: { icon: IconName; heading: string; words: string }[] = [
  { icon: 'history', heading: words.promises.whole, words: words.promises.wholeWords },
  { icon: 'library', heading: words.promises.quick, words: words.promises.quickWords },
  { icon: 'bookmark', heading: words.promises.yours, words: words.promises.yoursWords },
]

const linkTo = (address: string) => (there: string) => <a href={address}>{there}</a>

type FirstVisitProps = { connection: SyncState['connection']; hasTmdbKey: boolean }

/** What somebody sees before anything was imported: what this is, and the ways in. */
export function FirstVisit({ connection, hasTmdbKey }: FirstVisitProps) {
  return (
    <div className="page first-visit">
      <div className="first-visit-head">
        <BrandMark size={64} />
        <h1>{words.heading}</h1>
        <p>{words.intro}</p>
      </div>
      <div className="ways-in">
        <section className="way-in" aria-labelledby="way-trakt">
          <h2 id="way-trakt">{words.trakt.heading}</h2>
          <ConnectTrakt connection={connection} />
        </section>
        <section className="way-in" aria-labelledby="way-file">
          <h2 id="way-file">{words.file.heading}</h2>
          <p>
            <RichText words={words.file.words} marks={{ a: linkTo('https://app.trakt.tv/settings/data') }} />
          </p>
          <Form method="post" action="/import" encType="multipart/form-data" className="way-in-file">
            <input type="hidden" name="intent" value="upload" />
            <FileField />
            <Button icon="import">{words.file.read}</Button>
          </Form>
        </section>
        <section className="way-in" aria-labelledby="way-demo">
          <h2 id="way-demo">{words.demo.heading}</h2>
          <p>
            <RichText words={words.demo.words} />
          </p>
        </section>
      </div>
      <TmdbKey hasTmdbKey={hasTmdbKey} />
      <ul className="promises">
        {promises.map((promise) => (
          <li key={promise.heading}>
            <Icon name={promise.icon} />
            <div>
              <h3>{promise.heading}</h3>
              <p>{promise.words}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Nothing waits for it: the history comes in without. */
function TmdbKey({ hasTmdbKey }: { hasTmdbKey: boolean }) {
  return (
    <section className="way-in" aria-labelledby="way-tmdb">
      <h2 id="way-tmdb">{words.tmdb.heading}</h2>
      {hasTmdbKey ? (
        <>
          <p>{words.tmdb.hasKey}</p>
          <CheckKeyForm />
        </>
      ) : (
        <p>
          <RichText
            words={words.tmdb.noKey}
            marks={{ a: linkTo('https://www.themoviedb.org/settings/api') }}
          />
        </p>
      )}
    </section>
  )
}

function ConnectTrakt({ connection }: { connection: SyncState['connection'] }) {
  if (connection === 'connected')
    return (
      <>
        <p>{words.trakt.connected}</p>
        <ButtonLink to="/import" tone="primary" icon="import">
          {words.trakt.start}
        </ButtonLink>
      </>
    )
  if (connection === 'not-configured')
    return (
      <>
        <p>
          <RichText words={words.trakt.notConfigured} />
        </p>
        <ButtonLink to="/import" tone="primary" icon="link">
          {words.trakt.showHow}
        </ButtonLink>
      </>
    )
  return (
    <>
      <p>{words.trakt.allow}</p>
      <ButtonLink to="/import" tone="primary" icon="link">
        {words.trakt.connect}
      </ButtonLink>
    </>
  )
}
