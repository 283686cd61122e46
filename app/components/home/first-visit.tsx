import { BrandMark } from '../brand.tsx'
import { ButtonLink } from '../button.tsx'
import { Icon, type IconName } from '../icon.tsx'
import type { SyncState } from '../sync-pill.tsx'
import { CheckKeyForm } from '../tmdb/check-key-form.tsx'

const promises: { icon: IconName; heading: string; words: string }[] = [
  {
    icon: 'history',
    heading: 'Every play, as it was',
    words:
      'Rewatches, ratings, your watchlist: nothing is merged away, and the count is checked against the source.',
  },
  {
    icon: 'library',
    heading: 'In minutes, not hours',
    words:
      'Your history can be browsed as soon as it is read. Artwork and episode facts follow by themselves.',
  },
  {
    icon: 'bookmark',
    heading: 'On your own machine',
    words: 'One file that is yours, one button that exports all of it. Your browser talks to nobody else.',
  },
]

type FirstVisitProps = { connection: SyncState['connection']; hasTmdbKey: boolean }

/** What somebody sees before anything was imported: what this is, and the ways in. */
export function FirstVisit({ connection, hasTmdbKey }: FirstVisitProps) {
  return (
    <div className="page first-visit">
      <div className="first-visit-head">
        <BrandMark size={64} />
        <h1>Everything you have watched, in one quiet place</h1>
        <p>Bring your history in once. After that it keeps itself up to date.</p>
      </div>
      <div className="ways-in">
        <section className="way-in" aria-labelledby="way-trakt">
          <h2 id="way-trakt">Connect Trakt</h2>
          <ConnectTrakt connection={connection} />
        </section>
        <section className="way-in" aria-labelledby="way-file">
          <h2 id="way-file">Bring a file</h2>
          <p>
            Trakt’s export is free for every account and needs no application: at{' '}
            <a href="https://app.trakt.tv/settings/data">app.trakt.tv, Settings, Data</a>. Exports of
            Letterboxd, IMDb and others are read, too. You see what it holds before anything is written.
          </p>
          <ButtonLink to="/import" icon="import">
            Choose a file
          </ButtonLink>
        </section>
        <section className="way-in" aria-labelledby="way-demo">
          <h2 id="way-demo">Look around first</h2>
          <p>
            Stop the server and start <code>npm run demo</code>: a made-up library with years of history,
            nothing to set up, nothing kept.
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
      <h2 id="way-tmdb">Posters and episode names</h2>
      {hasTmdbKey ? (
        <>
          <p>They come from TMDB, with the key that is set.</p>
          <CheckKeyForm />
        </>
      ) : (
        <p>
          They come from TMDB, with a free key of your own: ask for one at{' '}
          <a href="https://www.themoviedb.org/settings/api">themoviedb.org/settings/api</a>, put it into{' '}
          <code>.env</code> as <code>TMDB_API_KEY</code> and start Reelmark again. Your history can be brought
          in before that.
        </p>
      )}
    </section>
  )
}

function ConnectTrakt({ connection }: { connection: SyncState['connection'] }) {
  if (connection === 'connected')
    return (
      <>
        <p>Trakt is connected. Read your plays, ratings and watchlist, look at the preview, then decide.</p>
        <ButtonLink to="/import" tone="primary" icon="import">
          Start the import
        </ButtonLink>
      </>
    )
  if (connection === 'not-configured')
    return (
      <>
        <p>
          It takes a Trakt application of your own, which needs a free place among the applications of your
          account: put its id into <code>TRAKT_CLIENT_ID</code> and start again. The import page walks you
          through it.
        </p>
        <ButtonLink to="/import" tone="primary" icon="link">
          Show me how
        </ButtonLink>
      </>
    )
  return (
    <>
      <p>
        Allow it at Trakt, with a code or by signing in. Reelmark reads plays, ratings and your watchlist, and
        changes nothing there.
      </p>
      <ButtonLink to="/import" tone="primary" icon="link">
        Connect Trakt
      </ButtonLink>
    </>
  )
}
