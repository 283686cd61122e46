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
 * A poster in its 2:3 frame. The designed poster, made of the title, lies beneath the picture: it stands where there
 * is none, and where it cannot be had; a blurred preview where it is on its way. Decoration; the link or heading around
 * it has the name.
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
    <span
      className="poster"
      style={{ ...titleColours(name, art), ...fitOf(name), ...style }}
      aria-hidden="true"
    >
      <span className="poster-type">
        <span>{name}</span>
        {year !== null && <small>{year}</small>}
      </span>
      {path !== null && art && <span className="picture-blur" style={blurOf(art)} />}
      {path !== null && (
        <img
          {...imageSources('poster', path)}
          sizes={sizes}
          alt=""
          width={342}
          height={513}
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
        />
      )}
      {children}
    </span>
  )
}

/** How large the title can be set, in hundredths of the poster's width, so that its longest word still fits. */
function fitOf(name: string): CSSProperties {
  const longest = Math.max(...name.split(/[\s\-–:/]+/).map((word) => word.length))
  const byWord = 150 / Math.max(longest, 1)
  const byLength = 92 / Math.sqrt(Math.max(name.length, 1))
  return { '--fit': Math.round(Math.max(8.5, Math.min(21, byWord, byLength)) * 10) / 10 } as CSSProperties
}
