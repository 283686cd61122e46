import type { CSSProperties } from 'react'
import type { Artwork } from '#app/domain/artwork.ts'
import { titleHue } from '#app/domain/title-hue.ts'

/**
 * The custom properties from which the style sheets make a title's own colours: those of its picture, or, until that is
 * known, a hue that belongs to its name.
 */
export function titleColours(name: string, art?: Artwork | null): CSSProperties {
  if (!art) return { '--hue': titleHue(name) } as CSSProperties
  const [hue = titleHue(name), second = hue] = art.hues
  return { '--hue': hue, '--hue-2': second, '--vivid': art.hues.length > 0 ? art.vivid : 0 } as CSSProperties
}

/** The blurred preview of a picture, for what lies beneath it. */
export function blurOf(art: Artwork | null | undefined): CSSProperties | undefined {
  return art ? { backgroundImage: `url("${art.blur}")` } : undefined
}

/** A share from 0 to 1 as a custom property; nothing of nothing is nothing. */
export function shareOf(part: number, whole: number): CSSProperties {
  const share = whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0
  return { '--share': Math.round(share * 1000) / 1000 } as CSSProperties
}

/** Custom properties and a background as the text of a `style` attribute. */
export const styleText = (style: CSSProperties): string =>
  Object.entries(style)
    .map(([name, value]) => `${name === 'backgroundImage' ? 'background-image' : name}:${value}`)
    .join(';')
