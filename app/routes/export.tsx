import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CheckSection } from '#app/components/export/check-section.tsx'
import { DownloadLink } from '#app/components/export/download-link.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'
import { SettingsSection } from '#app/components/settings/section.tsx'
import { useLivePage } from '#app/components/behaviour/use-live-page.ts'
import { readForm } from '#app/server/edge/read-form.ts'
import { exportPage } from '#app/server/export/export-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { commonWords, exportWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

const POLL_INTERVAL_MS = 1500

export const loader = ({ request }: LoaderFunctionArgs) => exportPage(runtime(), viewerOf(request))

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  if (form.get('intent') !== 'check') return data({ problem: commonWords.notOfThisPage }, { status: 400 })
  await runtime().exportCheck.start(viewerOf(request))
  return redirect('/export#check')
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function Export() {
  const page = useLoaderData<typeof loader>()
  useLivePage(page.check.isRunning, POLL_INTERVAL_MS)
  return (
    <div className="page page-narrow stack-l settings">
      <div className="stack">
        <h1>{words.heading}</h1>
        <p className="prose muted">{words.intro(page.plays, page.ratings, page.watchlist)}</p>
      </div>
      <SettingsSection id="everything" heading={words.everything.heading}>
        <p className="muted">{words.everything.about}</p>
        <div className="row">
          <DownloadLink file="reelmark.json">{words.everything.file}</DownloadLink>
        </div>
      </SettingsSection>
      <CheckSection check={page.check} timeZone={page.timeZone} />
      <SettingsSection id="tables" heading={words.tables.heading}>
        <p className="muted">{words.tables.about}</p>
        <div className="row">
          <DownloadLink file="plays.csv">{words.tables.plays}</DownloadLink>
          <DownloadLink file="ratings.csv">{words.tables.ratings}</DownloadLink>
          <DownloadLink file="watchlist.csv">{words.tables.watchlist}</DownloadLink>
        </div>
      </SettingsSection>
      <TraktFiles unknownToTrakt={page.unknownToTrakt} />
      <LetterboxdFiles parts={page.filmParts} />
      <SettingsSection id="database" heading={words.database.heading}>
        <p className="muted">
          <RichText words={words.database.about} />
        </p>
        <div className="row">
          <DownloadLink file="reelmark.db">{words.database.file}</DownloadLink>
        </div>
      </SettingsSection>
    </div>
  )
}

function TraktFiles({ unknownToTrakt }: { unknownToTrakt: number }) {
  return (
    <SettingsSection id="trakt" heading={words.trakt.heading}>
      <p className="muted">{words.trakt.about}</p>
      {unknownToTrakt > 0 && <p className="muted">{words.trakt.unknownPlays(unknownToTrakt)}</p>}
      <div className="row">
        <DownloadLink file="trakt.json">{words.trakt.json}</DownloadLink>
        <DownloadLink file="trakt.csv">{words.trakt.csv}</DownloadLink>
      </div>
    </SettingsSection>
  )
}

function LetterboxdFiles({ parts }: { parts: number }) {
  return (
    <SettingsSection id="letterboxd" heading={words.letterboxd.heading}>
      <p className="muted">
        {words.letterboxd.about}
        {parts > 1 && ` ${words.letterboxd.inParts}`}
      </p>
      <div className="row">
        {parts === 1 && <DownloadLink file="letterboxd.csv">{words.letterboxd.films}</DownloadLink>}
        {parts > 1 &&
          Array.from({ length: parts }, (_, i) => i + 1).map((part) => (
            <DownloadLink key={part} file={`letterboxd.csv?part=${part}`}>
              {words.letterboxd.part(part, parts)}
            </DownloadLink>
          ))}
        <DownloadLink file="letterboxd-watchlist.csv">{words.letterboxd.watchlist}</DownloadLink>
      </div>
    </SettingsSection>
  )
}
