import type { CSSProperties, ReactNode } from 'react'
import type { Artwork } from '#app/domain/artwork.ts'
import { imageSources } from './image-source.ts'
import { blurOf, titleColours } from './title-colours.ts'

type PosterProps = {
  name: string
  year?: number | null
  path: string | null
  art?: Artwork | null | undefined
  /** The width it is drawn at, as the `sizes` of an image. */
  sizes?: string
  /** For the few posters that are on the first screen for certain. */
  eager?: boolean
  style?: CSSProperties | undefined
  children?: ReactNode
}

/**
 * A poster in its 2:3 frame. Beneath the picture lies its blurred preview, and until one has been made the designed
 * poster, set from the title; it also stands where there is no picture. Decoration; the link or heading around it has
 * the name. Sixty of these are drawn on a page of the library, and each element and attribute takes its time.
 */
export function Poster({
  name,
  year = null,
  path,
  art,
  sizes = '11rem',
  eager = false,
  style,
  children,
}: PosterProps) {
  return (
    <span className="poster" style={styleOf({ name, path, art, style })} aria-hidden="true">
      {!(path !== null && art) && (
        <span className="poster-type" data-year={year ?? undefined}>
          {name}
        </span>
      )}
      {path !== null && (
        <img {...imageSources('poster', path)} sizes={sizes} alt="" loading={eager ? undefined : 'lazy'} />
      )}
      {children}
    </span>
  )
}

type Look = Pick<PosterProps, 'name' | 'path' | 'art' | 'style'>

function styleOf({ name, path, art, style }: Look): CSSProperties {
  const isSeenThrough = path !== null && art
  return { ...titleColours(name, art), ...(isSeenThrough ? blurOf(art) : fitOf(name)), ...style }
}

/** How large the title can be set, in hundredths of the poster's width, so that its longest word still fits. */
function fitOf(name: string): CSSProperties {
  const longest = Math.max(...name.split(/[\s\-–:/]+/).map((word) => word.length))
  const byWord = 150 / Math.max(longest, 1)
  const byLength = 92 / Math.sqrt(Math.max(name.length, 1))
  return { '--fit': Math.round(Math.max(8.5, Math.min(21, byWord, byLength)) * 10) / 10 } as CSSProperties
}
