import type { ReactNode } from 'react'
import { formatMonth } from '#app/format/day.ts'
import { formatMinutes } from '#app/format/duration.ts'
import { libraryPath } from '#app/domain/library-filters.ts'
import { knownInstant } from '#app/domain/source-date.ts'
import type { TitleDetails } from '#app/domain/title-details.ts'
import { titleWords as words } from '#app/words/en.ts'
import { imageSources } from '#app/components/ui/image-source.ts'
import { Pill } from '#app/components/ui/pill.tsx'
import { Poster } from '#app/components/ui/poster.tsx'
import { RatingMark } from '#app/components/ui/rating-mark.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'
import { blurOf, titleColours } from '#app/components/ui/title-colours.ts'

/** Picture, poster, name and what is known at a glance. What a kind of title adds comes as children. */
export function TitleHeader({ title, children }: { title: TitleDetails; children?: ReactNode }) {
  return (
    <header className="stage title-stage" style={titleColours(title.name, title.backdropArt ?? title.art)}>
      <div className="stage-picture" aria-hidden="true">
        {title.backdropPath !== null && title.backdropArt && (
          <span className="picture-blur" style={blurOf(title.backdropArt)} />
        )}
        {title.backdropPath !== null && (
          <img
            {...imageSources('backdrop', title.backdropPath)}
            sizes="100vw"
            alt=""
            width={1280}
            height={720}
          />
        )}
      </div>
      <div className="title-poster">
        <Poster
          name={title.name}
          year={title.year}
          path={title.posterPath}
          art={title.art}
          eager
          sizes="(min-width: 56rem) 18rem, 9rem"
          style={{ viewTransitionName: 'chosen-poster' }}
        />
      </div>
      <div className="title-words">
        <h1 className="title-name">{title.name}</h1>
        {title.originalName !== null && title.originalName !== title.name && (
          <p className="title-original" lang={title.originalLanguage ?? undefined}>
            {title.originalName}
          </p>
        )}
        <Facts title={title} />
        <Marks title={title} />
        {title.tagline !== null && <p className="title-tagline">{title.tagline}</p>}
        {title.overview !== null && <p className="title-overview">{title.overview}</p>}
        {children}
      </div>
    </header>
  )
}

const marks = { faint: (inside: string) => <span className="faint">{inside}</span> }

function Facts({ title }: { title: TitleDetails }) {
  const minutes = title.runtimeMinutes
  return (
    <p className="facts-line title-facts">
      {title.year !== null && <span>{title.year}</span>}
      {minutes !== null && (
        <span>
          {title.kind === 'series' ? words.episodeLength(formatMinutes(minutes)) : formatMinutes(minutes)}
        </span>
      )}
      {title.certification !== null && <span>{title.certification}</span>}
      {title.tmdbRating !== null && (
        <span>
          <RichText words={words.atTmdb(title.tmdbRating)} marks={marks} />
        </span>
      )}
    </p>
  )
}

function Marks({ title }: { title: TitleDetails }) {
  return (
    <div className="title-marks">
      {title.rating !== null && <RatingMark value={title.rating} large />}
      {title.watchlistedAt !== null && (
        <Pill icon="bookmark" tone="accent">
          {knownInstant(title.watchlistedAt) === null
            ? words.listed
            : words.listedSince(formatMonth(title.watchlistedAt.slice(0, 10)))}
        </Pill>
      )}
      {title.genres.map((genre) => (
        <Pill key={genre} to={libraryPath({ genre })}>
          {genre}
        </Pill>
      ))}
    </div>
  )
}
