import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { NoteText } from '#app/components/user-edits/note-form.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { EpisodeCard } from '#app/components/series/episode-card.tsx'
import { SeasonActions } from '#app/components/series/season-actions.tsx'
import { SeasonSquares } from '#app/components/series/season-squares.tsx'
import { SeriesProgress } from '#app/components/series/series-progress.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { CastShelf } from '#app/components/title/cast-shelf.tsx'
import { MetadataNote } from '#app/components/title/metadata-note.tsx'
import { OwnWords } from '#app/components/title/own-words.tsx'
import { TitleFacts } from '#app/components/title/title-facts.tsx'
import { TitleHeader } from '#app/components/title/title-header.tsx'
import { titleColours } from '#app/components/ui/title-colours.ts'
import { leftUpTo } from '#app/domain/left-up-to.ts'
import { idFromParam, titlePath } from '#app/domain/title-path.ts'
import { type SeriesPage, seriesPage } from '#app/server/library/series-page.ts'
import { runtime } from '#app/server/runtime.ts'
import { commonWords, seriesWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { pathname, search, searchParams } = new URL(request.url)
  const id = idFromParam(params['slug'])
  const page =
    id === null ? undefined : await seriesPage(runtime(), viewerOf(request), id, seasonOf(searchParams))
  if (!page) throw new Response(words.notInLibrary, { status: 404 })
  const address = titlePath('series', page.series.id, page.series.name)
  if (pathname !== address) throw redirect(address + search, 301)
  return page
}

function seasonOf(query: URLSearchParams): number | null {
  const text = query.get('season')
  return text !== null && /^\d{1,5}$/.test(text) ? Number(text) : null
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? commonWords.pageTitleFor(data.series.name) : commonWords.notFoundPageTitle },
]

export default function Series() {
  const page = useLoaderData<typeof loader>()
  const { series, seasons } = page
  return (
    <article style={titleColours(series.name, series.backdropArt ?? series.art)}>
      <TitleHeader title={series}>
        <SeriesProgress
          series={series}
          next={page.next}
          upcoming={page.upcoming}
          hasPlays={seasons.some(({ episodes }) => episodes.some(({ state }) => state === 'watched'))}
          today={page.today}
          timeZone={page.timeZone}
        />
      </TitleHeader>
      <div className="page title-body">
        <MetadataNote title={series} />
        <OwnWords title={series} />
        <Episodes page={page} />
        {seasons.length > 1 && <SeasonSquares seasons={seasons} />}
        <CastShelf cast={page.credits.cast} />
        <TitleFacts title={series} crew={page.credits.crew} />
      </div>
    </article>
  )
}

function Episodes({ page }: { page: SeriesPage }) {
  const { season, seasons, next, timeZone, today } = page
  if (!season)
    return (
      <EmptyState icon="television" heading={words.noEpisodes}>
        <p>{words.noEpisodesWords}</p>
      </EmptyState>
    )
  return (
    <section aria-labelledby="episodes-heading">
      <h2 id="episodes-heading" className="visually-hidden">
        {words.episodes}
      </h2>
      <Tabs
        label={words.seasons}
        tabs={seasons.map((each) => ({
          to: `?season=${each.number}`,
          label: each.name,
          note: each.aired === 0 ? words.notAired : `${each.watched}/${each.aired}`,
          current: each.number === season.number,
        }))}
      />
      <div className="season-head">
        {season.overview !== null && <p className="prose">{season.overview}</p>}
        <NoteText note={season.note} />
        <SeasonActions
          address={titlePath('series', page.series.id, page.series.name)}
          titleId={page.series.id}
          season={season}
          today={today}
          timeZone={timeZone}
        />
      </div>
      <ol className="episodes">
        {season.episodes.map((episode) => (
          <EpisodeCard
            key={episode.id}
            series={page.series}
            episode={episode}
            isNext={episode.id === next?.id}
            leftUpToHere={leftUpTo(seasons, episode)}
            timeZone={timeZone}
            today={today}
          />
        ))}
      </ol>
    </section>
  )
}
