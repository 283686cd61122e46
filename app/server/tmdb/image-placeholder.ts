import { tmdbAnswerWords } from '#app/words/en.ts'
import type { ImageKind } from './image-kinds.ts'

const FRAMES: Record<ImageKind, { width: number; height: number }> = {
  poster: { width: 200, height: 300 },
  backdrop: { width: 320, height: 180 },
  profile: { width: 200, height: 300 },
  still: { width: 320, height: 180 },
}

/** An unexposed frame of film, for an image that cannot be had. It takes the shape of what is missing. */
export function imagePlaceholder(kind: ImageKind): string {
  const { width, height } = FRAMES[kind]
  const holes = Array.from({ length: Math.ceil(width / 20) }, (_, index) => {
    const x = index * 20 + 6
    return `<rect x="${x}" y="6" width="8" height="6" rx="1.5"/><rect x="${x}" y="${height - 12}" width="8" height="6" rx="1.5"/>`
  }).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${tmdbAnswerWords.noImage}">
<defs><radialGradient id="lamp" cx=".5" cy=".38" r=".75"><stop offset="0" stop-color="#3a2d20"/><stop offset=".55" stop-color="#231c16"/><stop offset="1" stop-color="#171310"/></radialGradient></defs>
<rect width="${width}" height="${height}" fill="#120f0c"/>
<rect y="18" width="${width}" height="${height - 36}" fill="url(#lamp)"/>
<g fill="#2b241d">${holes}</g>
<g transform="translate(${width / 2} ${height / 2})" fill="none" stroke="#7a5c33" stroke-width="2" stroke-linecap="round"><circle r="22"/><circle r="4"/>${spokes()}</g>
</svg>
`
}

/** The holes of a reel. */
function spokes(): string {
  return Array.from({ length: 5 }, (_, index) => {
    const angle = (index / 5) * 2 * Math.PI - Math.PI / 2
    return `<circle cx="${(13 * Math.cos(angle)).toFixed(1)}" cy="${(13 * Math.sin(angle)).toFixed(1)}" r="4.5"/>`
  }).join('')
}
