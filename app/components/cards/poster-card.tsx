import type { PosterTitle } from '#app/domain/poster-title.ts'
import { tierOf } from '#app/domain/rating.ts'
import { tierName } from '#app/format/tier-name.ts'
import { titlePath } from '#app/domain/title-path.ts'
import { posterWords as words } from '#app/words/en.ts'
import { NextButton, hasNext } from '#app/components/user-edits/next-button.tsx'
import { iconMarkup } from '#app/components/ui/icon.tsx'
import { type Markup, markup, within } from '#app/components/ui/markup.ts'
import { posterMarkup, progressMarkup } from '#app/components/ui/poster.tsx'
import { useWantedMetadata } from '#app/components/behaviour/use-wanted-metadata.ts'

type PosterCardProps = {
  title: PosterTitle
  /** The line under the name; the year where nothing is given. */
  note?: string | undefined
  sizes?: string | undefined
  eager?: boolean | undefined
}

/**
 * One title as one link, and over its poster the one thing one would do next with it. It stands in a list that says
 * `data-soft` (soft-links.tsx).
 */
export function PosterCard({ title, note, sizes, eager = false }: PosterCardProps) {
  useWantedMetadata(title.posterPath === null ? title.id : null)
  const link = (
    <a
      href={titlePath(title.kind, title.id, title.name)}
      className="poster-card"
      data-title-id={title.id}
      data-status={title.status === 'abandoned' ? title.status : undefined}
    >
      <CardInside title={title} note={note} sizes={sizes} eager={eager} />
    </a>
  )
  if (!hasNext(title)) return link
  return (
    <div className="next-card" data-item="">
      {link}
      <NextButton title={title} />
    </div>
  )
}

function CardInside({ title, note, sizes, eager }: PosterCardProps) {
  const { name, year, posterPath: path, art } = title
  const marks = marksOn(title)
  const poster = posterMarkup({ name, year, path, art, marks, eager, sizes })
  const spoken = marksInWords(title)
  const hidden = spoken !== '' && markup`<span class="visually-hidden">${spoken}</span>`
  const lines = markup`<span class="poster-card-name">${name}</span><span class="poster-card-note">${note ?? year ?? '\u00a0'}</span>`
  return (
    <span
      className="poster-card-inside"
      dangerouslySetInnerHTML={within(markup`${poster}${lines}${hidden}`)}
    />
  )
}

function marksOn({ kind, status, rating, aired, watched }: PosterTitle): Markup {
  const isUnderWay = kind === 'series' && status !== 'completed' && (watched ?? 0) > 0
  const isFinished = kind === 'series' && status === 'completed'
  const ribbon = status === 'abandoned' ? ribbons.close : isFinished && ribbons.check
  return markup`${ribbon}${rating !== null && ratingMarkup(rating)}${isUnderWay && progressMarkup(watched ?? 0, aired ?? 0)}`
}

const ribbons = {
  check: markup`<span class="poster-ribbon">${iconMarkup('check')}</span>`,
  close: markup`<span class="poster-ribbon">${iconMarkup('close')}</span>`,
}

const ratingMarkup = (rating: number): Markup =>
  markup`<span class="poster-rating" data-tier="${tierOf(rating)}">${rating}</span>`

/** What the marks on the poster say. */
function marksInWords({ kind, status, rating, aired, watched }: PosterTitle): string {
  const parts: string[] = []
  if (rating !== null) parts.push(words.rated(rating, tierName(rating)))
  if (status === 'abandoned') parts.push(words.abandoned)
  else if (kind === 'series' && status === 'completed') parts.push(words.finished)
  else if (kind === 'series' && (watched ?? 0) > 0) parts.push(words.watchedOf(watched ?? 0, aired ?? 0))
  return words.marks(parts)
}
