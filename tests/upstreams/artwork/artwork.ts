import sharp from 'sharp'
import { hashOf } from '../seeded-random.ts'
import type { ArtSubject, Size } from './art-subject.ts'

/** Draws a subject as a file of the named format. */
export type Artwork = (subject: ArtSubject, size: Size, format: ImageFormat) => Promise<Uint8Array>

export type ImageFormat = 'jpeg' | 'png' | 'webp'

/** A two-coloured gradient made from pixels: quick, and without a word of SVG, which the application may have blocked. */
export function plainArtwork(): Artwork {
  return async (subject, { width, height }, format) => {
    const [top, bottom] = [colourOf(`${subject.key} top`), colourOf(`${subject.key} ${subject.variant ?? 0}`)]
    const pixels = Buffer.alloc(2 * 2 * 3)
    for (const [index, colour] of [top, bottom, bottom, top].entries()) pixels.set(colour, index * 3)
    const image = sharp(pixels, { raw: { width: 2, height: 2, channels: 3 } }).resize(width, height, {
      fit: 'fill',
    })
    return new Uint8Array(await image.toFormat(format).toBuffer())
  }
}

function colourOf(key: string): [number, number, number] {
  const hash = hashOf(key)
  return [40 + (hash & 127), 40 + ((hash >> 8) & 127), 40 + ((hash >> 16) & 127)]
}
