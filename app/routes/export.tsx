import { type ActionFunctionArgs, data, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CheckSection } from '#app/components/export/check-section.tsx'
import { DownloadLink } from '#app/components/export/download-link.tsx'
import { SettingsSection } from '#app/components/settings/section.tsx'
import { useLivePage } from '#app/components/use-live-page.ts'
import { formatNumber, plural } from '#app/domain/format/plural.ts'
import { exportPage } from '#app/server/export/export-page.ts'
import { runtime } from '#app/server/runtime.ts'

const LOOK_AGAIN_MS = 1500

export const loader = () => exportPage(runtime())

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  if (form.get('intent') !== 'check')
    return data({ problem: 'That is nothing this page can do.' }, { status: 400 })
  await runtime().exportCheck.start()
  return redirect('/export#check')
}

export const meta: MetaFunction = () => [{ title: 'Take your data with you · Reelmark' }]

export default function Export() {
  const page = useLoaderData<typeof loader>()
  useLivePage(page.check.isRunning, LOOK_AGAIN_MS)
  return (
    <div className="page page-narrow stack-l settings">
      <div className="stack">
        <h1>Take your data with you</h1>
        <p className="prose muted">
          All of it is yours: {plural(page.plays, 'play')}, {plural(page.ratings, 'rating')} and{' '}
          {plural(page.watchlist, 'watchlist entry', 'watchlist entries')}. Each file is made when you ask for
          it, from what is here at that moment. None holds a password or a token.
        </p>
      </div>
      <SettingsSection id="everything" heading="Everything">
        <p className="muted">
          One JSON file with all you own: plays with what their source said, ratings, the watchlist, marks,
          notes, lists, and what could not be matched. Imported into an empty Reelmark it gives the same
          library; metadata and pictures are fetched anew.
        </p>
        <div className="row">
          <DownloadLink file="reelmark.json">Reelmark JSON</DownloadLink>
        </div>
      </SettingsSection>
      <CheckSection check={page.check} timeZone={page.timeZone} />
      <SettingsSection id="tables" heading="Tables">
        <p className="muted">
          CSV files for a spreadsheet or a program of your own, a line each for a play, a rating or a
          watchlist entry, with the ids of the title at Trakt, TMDB, IMDb and TVDB.
        </p>
        <div className="row">
          <DownloadLink file="plays.csv">Plays</DownloadLink>
          <DownloadLink file="ratings.csv">Ratings</DownloadLink>
          <DownloadLink file="watchlist.csv">Watchlist</DownloadLink>
        </div>
      </SettingsSection>
      <TraktFiles unknownToTrakt={page.unknownToTrakt} />
      <LetterboxdFiles parts={page.filmParts} />
      <SettingsSection id="database" heading="The database">
        <p className="muted">
          A copy of the SQLite file with everything in it, metadata too. The connection to Trakt, API tokens
          and codes are taken out of the copy. To use it, save it as <code>reelmark.db</code> in an empty data
          folder, start Reelmark on it, and connect Trakt again. Pictures are fetched anew.
        </p>
        <div className="row">
          <DownloadLink file="reelmark.db">Copy of the database</DownloadLink>
        </div>
      </SettingsSection>
    </div>
  )
}

function TraktFiles({ unknownToTrakt }: { unknownToTrakt: number }) {
  return (
    <SettingsSection id="trakt" heading="For Trakt">
      <p className="muted">
        Plays, ratings and the watchlist for the importer in Trakt’s settings; either form will do. Trakt
        keeps a time for each play, so one of which only the day is known becomes noon of that day, and days
        taken from air dates go out as they were recorded. Marks, notes, lists and ratings of seasons stay
        here. Trakt does not notice what it has already: plays that are there would be there twice.
      </p>
      {unknownToTrakt > 0 && (
        <p className="muted">
          Trakt finds an episode only by Trakt’s own id. {formatNumber(unknownToTrakt)} of your plays came
          from elsewhere and have none; Trakt will leave them out.
        </p>
      )}
      <div className="row">
        <DownloadLink file="trakt.json">Trakt JSON</DownloadLink>
        <DownloadLink file="trakt.csv">Trakt CSV</DownloadLink>
      </div>
    </SettingsSection>
  )
}

function LetterboxdFiles({ parts }: { parts: number }) {
  return (
    <SettingsSection id="letterboxd" heading="For Letterboxd">
      <p className="muted">
        Your movies for the importer at letterboxd.com/import, and those of the watchlist for the one on your
        watchlist page there. Letterboxd has no series and no times of day, and your notes stay here. Your
        rating goes with the last viewing, and a movie that you only rated counts as watched there.
        {parts > 1 && ' It takes no long files, so the films come in parts; import one after the other.'}
      </p>
      <div className="row">
        {parts === 1 && <DownloadLink file="letterboxd.csv">Films</DownloadLink>}
        {parts > 1 &&
          Array.from({ length: parts }, (_, i) => i + 1).map((part) => (
            <DownloadLink key={part} file={`letterboxd.csv?part=${part}`}>
              Films, part {part} of {parts}
            </DownloadLink>
          ))}
        <DownloadLink file="letterboxd-watchlist.csv">Watchlist</DownloadLink>
      </div>
    </SettingsSection>
  )
}
