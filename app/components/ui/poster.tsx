import type { CSSProperties } from 'react'
import type { Artwork } from '#app/domain/artwork.ts'
import { imageSources } from './image-source.ts'
import { type Markup, asMarkup, markup, within } from './markup.ts'
import { blurOf, shareOf, styleText, titleColours } from './title-colours.ts'

type PosterProps = {
  name: string
  year?: number | null
  path: string | null
  art?: Artwork | null | undefined
  /** The width it is drawn at, as the `sizes` of an image. */
  sizes?: string | undefined
  /** For the few posters that are on the first screen for certain. */
  eager?: boolean | undefined
  /** What lies over it. */
  marks?: Markup | undefined
}

/**
 * A poster in its 2:3 frame. Beneath the picture lies its blurred preview, and until one has been made the designed
 * poster, set from the title; it also stands where there is no picture. Decoration; the link or heading around it has
 * the name.
 */
export function Poster({ style, ...poster }: PosterProps & { style?: CSSProperties | undefined }) {
  return (
    <span
      className="poster"
      style={{ ...lookOf(poster), ...style }}
      aria-hidden="true"
      dangerouslySetInnerHTML={within(inside(poster))}
    />
  )
}

/** The same as markup, for where there are many. */
export const posterMarkup = (poster: PosterProps): Markup =>
  markup`<span class="poster" style="${styleText(lookOf(poster))}" aria-hidden="true">${inside(poster)}</span>`

/** One of the marks: the strip at the foot. */
export const progressMarkup = (part: number, whole: number): Markup =>
  markup`<span class="poster-progress" style="${styleText(shareOf(part, whole))}"><span></span></span>`

function inside({ name, year, path, art, sizes = '11rem', eager = false, marks }: PosterProps): Markup {
  const isDrawn = path === null || !art
  return markup`${isDrawn && designed(name, year)}${path !== null && picture(path, sizes, eager)}${marks}`
}

const designed = (name: string, year: number | null | undefined): Markup =>
  year == null
    ? markup`<span class="poster-type">${name}</span>`
    : markup`<span class="poster-type" data-year="${year}">${name}</span>`

function picture(path: string, sizes: string, eager: boolean): Markup {
  const { src, srcSet } = imageSources('poster', path)
  return markup`<img src="${src}" srcset="${srcSet}" sizes="${sizes}" alt=""${!eager && LAZY}>`
}

const LAZY = asMarkup(' loading="lazy"')

type Look = Pick<PosterProps, 'name' | 'path' | 'art'>

function lookOf({ name, path, art }: Look): CSSProperties {
  const isSeenThrough = path !== null && art
  return { ...titleColours(name, art), ...(isSeenThrough ? blurOf(art) : fitOf(name)) }
}

/** How large the title can be set, in hundredths of the poster's width, so that its longest word still fits. */
function fitOf(name: string): CSSProperties {
  const longest = Math.max(...name.split(/[\s\-–:/]+/).map((word) => word.length))
  const byWord = 150 / Math.max(longest, 1)
  const byLength = 92 / Math.sqrt(Math.max(name.length, 1))
  return { '--fit': Math.round(Math.max(8.5, Math.min(21, byWord, byLength)) * 10) / 10 } as CSSProperties
}
