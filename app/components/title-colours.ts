import type { CSSProperties } from 'react'
import { titleHue } from '#app/domain/title-hue.ts'

/** The custom property from which the style sheets make a title's own colours. */
export function titleColours(name: string): CSSProperties {
  return { '--hue': titleHue(name) } as CSSProperties
}

/** A share from 0 to 1 as a custom property; nothing of nothing is nothing. */
export function shareOf(part: number, whole: number): CSSProperties {
  const share = whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0
  return { '--share': Math.round(share * 1000) / 1000 } as CSSProperties
}
