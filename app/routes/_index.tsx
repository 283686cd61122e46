import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FirstVisit } from '#app/components/home/first-visit.tsx'
import { FirstRun } from '#app/components/home/first-run.tsx'
import { HomeHero } from '#app/components/home/home-hero.tsx'
import { UpNextCard } from '#app/components/home/up-next-card.tsx'
import { PosterCard } from '#app/components/poster-card.tsx'
import { Shelf } from '#app/components/shelf.tsx'
import { SyncPill } from '#app/components/sync-pill.tsx'
import { useLivePage } from '#app/components/use-live-page.ts'
import { formatDayShort } from '#app/domain/format/day.ts'
import { episodeCode } from '#app/domain/format/episode-code.ts'
import { plural } from '#app/domain/format/plural.ts'
import { relativeDay } from '#app/domain/format/relative-time.ts'
import { upNextOrders } from '#app/domain/up-next.ts'
import { type HomePage, homePage } from '#app/server/library/home-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { readPreference } from '#app/server/session/preference-cookie.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const order = readPreference(request.headers.get('Cookie'), 'up_next_order', upNextOrders)
  const home = await homePage(runtime(), order ?? 'watched')
  return { ...home, hasTmdbKey: runtime().config.tmdb.apiKey !== null }
}

export const meta: MetaFunction = () => [{ title: 'Reelmark' }]

/** Often enough to see a run move, seldom enough to leave it the machine. */
const REFRESH_MS = 2500

export default function Home() {
  const home = useLoaderData<typeof loader>()
  useLivePage(home.sync.run !== null && home.sync.run.phase !== 'ready', REFRESH_MS)
  if (home.isEmpty && home.sync.run === null)
    return <FirstVisit connection={home.sync.connection} hasTmdbKey={home.hasTmdbKey} />
  const [first, ...others] = home.upNext
  const pill = <SyncPill state={home.sync} now={home.now} timeZone={home.timeZone} />
  return (
    <>
      {first && (
        <>
          <h1 className="visually-hidden">Home</h1>
          <HomeHero series={first}>{pill}</HomeHero>
        </>
      )}
      <div className={first ? 'page home home-below-hero' : 'page home'}>
        {!first && (
          <div className="page-head">
            <h1>Home</h1>
            {pill}
          </div>
        )}
        {home.isEmpty && home.sync.run && <FirstRun run={home.sync.run} />}
        <Shelves home={home} upNext={others} />
      </div>
    </>
  )
}

function Shelves({ home, upNext }: { home: HomePage; upNext: HomePage['upNext'] }) {
  return (
    <>
      {upNext.length > 0 && (
        <Shelf heading="Up next" wide more={{ to: '/upcoming', label: 'See all' }}>
          {upNext.map((series) => (
            <li key={series.id}>
              <UpNextCard series={series} />
            </li>
          ))}
        </Shelf>
      )}
      {home.coming.length > 0 && (
        <Shelf heading="Coming up" more={{ to: '/upcoming#agenda', label: 'See all' }}>
          {home.coming.map((episode) => (
            <li key={`${episode.series.id} ${episode.season} ${episode.number}`}>
              <PosterCard title={episode.series} note={comingNote(episode, home.today)} />
            </li>
          ))}
        </Shelf>
      )}
      {home.recent.length > 0 && (
        <Shelf heading="Recently watched" more={{ to: '/history', label: 'See all' }}>
          {home.recent.map((title) => (
            <li key={title.id}>
              <PosterCard title={title} note={lastPlayNote(title, home.today)} />
            </li>
          ))}
        </Shelf>
      )}
      {home.watchlist.length > 0 && (
        <Shelf heading="Watchlist" more={{ to: '/watchlist', label: 'See all' }}>
          {home.watchlist.map((title) => (
            <li key={title.id}>
              <PosterCard title={title} />
            </li>
          ))}
        </Shelf>
      )}
      {home.favourites.length > 0 && (
        <Shelf heading="Favourites" more={{ to: '/lists/favourites', label: 'See all' }}>
          {home.favourites.map((title) => (
            <li key={title.id}>
              <PosterCard title={title} />
            </li>
          ))}
        </Shelf>
      )}
      {home.thisDay.length > 0 && (
        <Shelf heading="This day in earlier years" note={formatDayShort(home.today)}>
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

const comingNote = (episode: HomePage['coming'][number], today: string) =>
  `${episodeCode(episode)} · ${relativeDay(episode.day, today)}`

function lastPlayNote({ lastPlay }: HomePage['recent'][number], today: string): string {
  const day = lastPlay.day === null ? 'day unknown' : relativeDay(lastPlay.day, today)
  return lastPlay.episode === null ? sentence(day) : `${episodeCode(lastPlay.episode)} · ${day}`
}

function thisDayNote(play: HomePage['thisDay'][number]): string {
  const year = play.day.slice(0, 4)
  if (play.episode === null) return year
  return play.plays > 1
    ? `${year} · ${plural(play.plays, 'episode')}`
    : `${year} · ${episodeCode(play.episode)}`
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
