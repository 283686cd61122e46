import { diskProblemText } from '#app/format/run-problem.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FirstVisit } from '#app/components/home/first-visit.tsx'
import { FirstRun } from '#app/components/home/first-run.tsx'
import { HomeHero } from '#app/components/home/home-hero.tsx'
import { UpNextCard } from '#app/components/home/up-next-card.tsx'
import { LeftWatchlist } from '#app/components/library/left-watchlist.tsx'
import { WaitingNotice } from '#app/components/match/waiting-notice.tsx'
import { WaitingShelf } from '#app/components/match/waiting-shelf.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PosterCard } from '#app/components/cards/poster-card.tsx'
import { Shelf } from '#app/components/ui/shelf.tsx'
import { SyncPill } from '#app/components/ui/sync-pill.tsx'
import { useLivePage } from '#app/components/behaviour/use-live-page.ts'
import { formatDayShort } from '#app/format/day.ts'
import { episodeCode } from '#app/format/episode-code.ts'
import { relativeDay } from '#app/format/relative-time.ts'
import { comingKey, upNextOrders } from '#app/domain/up-next.ts'
import { type HomePage, homePage } from '#app/server/library/home-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { readPreference } from '#app/server/session/preference-cookie.ts'
import { comingWords, commonWords, homeWords as words, waitingWords } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const order = readPreference(request.headers.get('Cookie'), 'up_next_order', upNextOrders)
  const home = await homePage(runtime(), viewerOf(request), order ?? 'watched')
  return {
    ...home,
    tmdb: runtime().enrichment.state().state,
    disk: diskProblemText(runtime().disk.problem()),
  }
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

/** Often enough to see a run move, seldom enough to leave it the machine. */
const REFRESH_MS = 2500

export default function Home() {
  const home = useLoaderData<typeof loader>()
  const isWorking = home.sync.run !== null && home.sync.run.phase !== 'ready'
  useLivePage(isWorking || home.disk !== null, REFRESH_MS)
  if (home.hasNothing && home.sync.run === null)
    return (
      <>
        {home.disk && (
          <div className="page">
            <Notice tone="danger">{home.disk}</Notice>
          </div>
        )}
        <FirstVisit connection={home.sync.connection} hasTmdbKey={home.tmdb !== 'not-configured'} />
      </>
    )
  const [first, ...others] = home.upNext
  const pill = <SyncPill state={home.sync} now={home.now} timeZone={home.timeZone} />
  return (
    <>
      {first && (
        <>
          <h1 className="visually-hidden">{words.heading}</h1>
          <HomeHero series={first}>{pill}</HomeHero>
        </>
      )}
      <div className={first ? 'page home home-below-hero' : 'page home'}>
        {!first && (
          <div className="page-head">
            <h1>{words.heading}</h1>
            {pill}
          </div>
        )}
        {home.disk && <Notice tone="danger">{home.disk}</Notice>}
        <LeftWatchlist count={home.leftWatchlist} returnTo="/" />
        {home.isEmpty && home.sync.run && <FirstRun run={home.sync.run} />}
        {!isWorking && <WaitingNotice waiting={home.waiting} tmdb={home.tmdb} />}
        {home.isEmpty && home.sync.run === null && home.waiting.total === 0 && <OnlyKept />}
        {!isWorking && <WaitingShelf waiting={home.waiting} />}
        <Shelves home={home} upNext={others} />
      </div>
    </>
  )
}

/** Everything the person has is of titles that they said are not on TMDB. */
function OnlyKept() {
  return (
    <EmptyState
      icon="library"
      heading={waitingWords.onlyKept.heading}
      actions={<ButtonLink to="/history">{waitingWords.onlyKept.see}</ButtonLink>}
    >
      <p>{waitingWords.onlyKept.words}</p>
    </EmptyState>
  )
}

function Shelves({ home, upNext }: { home: HomePage; upNext: HomePage['upNext'] }) {
  return (
    <>
      {upNext.length > 0 && (
        <Shelf heading={words.upNext} wide more={{ to: '/upcoming', label: words.seeAll }}>
          {upNext.map((series) => (
            <li key={series.id}>
              <UpNextCard series={series} />
            </li>
          ))}
        </Shelf>
      )}
      {home.coming.length > 0 && (
        <Shelf heading={words.comingUp} more={{ to: '/upcoming#agenda', label: words.seeAll }}>
          {home.coming.map((coming) => (
            <li key={comingKey(coming)}>
              <PosterCard title={coming.title} note={comingNote(coming, home.today)} />
            </li>
          ))}
        </Shelf>
      )}
      {home.recent.length > 0 && (
        <Shelf heading={words.recentlyWatched} more={{ to: '/history', label: words.seeAll }}>
          {home.recent.map((title) => (
            <li key={title.id}>
              <PosterCard title={title} note={lastPlayNote(title, home.today)} />
            </li>
          ))}
        </Shelf>
      )}
      {home.watchlist.length > 0 && (
        <Shelf heading={words.watchlist} more={{ to: '/watchlist', label: words.seeAll }}>
          {home.watchlist.map((title) => (
            <li key={title.id}>
              <PosterCard title={title} />
            </li>
          ))}
        </Shelf>
      )}
      {home.favourites.length > 0 && (
        <Shelf heading={words.favourites} more={{ to: '/lists/favourites', label: words.seeAll }}>
          {home.favourites.map((title) => (
            <li key={title.id}>
              <PosterCard title={title} />
            </li>
          ))}
        </Shelf>
      )}
      {home.thisDay.length > 0 && (
        <Shelf heading={words.thisDay} note={formatDayShort(home.today)}>
          {home.thisDay.map((play) => (
            <li key={`${play.day}-${play.title.id}`}>
              <PosterCard title={play.title} note={thisDayNote(play)} />
            </li>
          ))}
        </Shelf>
      )}
    </>
  )
}

const comingNote = ({ episode, day }: HomePage['coming'][number], today: string) =>
  `${episode === null ? comingWords.release : episodeCode(episode)} · ${relativeDay(day, today)}`

function lastPlayNote({ lastPlay }: HomePage['recent'][number], today: string): string {
  const day = lastPlay.day === null ? words.dayUnknown : relativeDay(lastPlay.day, today)
  return lastPlay.episode === null ? words.onlyDay(day) : `${episodeCode(lastPlay.episode)} · ${day}`
}

function thisDayNote(play: HomePage['thisDay'][number]): string {
  const year = play.day.slice(0, 4)
  if (play.episode === null) return year
  return play.plays > 1
    ? `${year} · ${commonWords.episodes(play.plays)}`
    : `${year} · ${episodeCode(play.episode)}`
}
