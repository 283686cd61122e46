import sharp from 'sharp'
import type { ArtSubject, Size } from './art-subject.ts'
import type { Artwork, ImageFormat } from './artwork.ts'
import { posterSvg } from './poster.ts'
import { profileSvg, sceneSvg } from './scene.ts'

const MOST_CACHED_BYTES = 96 * 1024 * 1024

/** Designed pictures, kept in memory up to a bound; the one longest unused goes first. */
export function drawnArtwork(): Artwork {
  const cache = new Map<string, Promise<Uint8Array>>()
  let bytes = 0
  return (subject, size, format) => {
    const key = `${subject.kind} ${subject.key} ${subject.variant ?? ''} ${size.width} ${format}`
    const known = cache.get(key)
    if (known) {
      cache.delete(key)
      cache.set(key, known)
      return known
    }
    const drawn = draw(subject, size, format)
    cache.set(key, drawn)
    void drawn.then(
      (image) => {
        bytes += image.length
        return shrink()
      },
      () => cache.delete(key),
    )
    return drawn
  }

  async function shrink(): Promise<void> {
    for (const [key, image] of cache) {
      if (bytes <= MOST_CACHED_BYTES) return
      cache.delete(key)
      bytes -= (await image).length
    }
  }
}

async function draw(subject: ArtSubject, size: Size, format: ImageFormat): Promise<Uint8Array> {
  const svg = svgOf(subject)
  // Scaled before it is drawn, so that small pictures are cheap and large ones sharp.
  const sized = svg.replace(
    '<svg ',
    `<svg width="${size.width}" height="${size.height}" preserveAspectRatio="xMidYMid slice" `,
  )
  const image = sharp(Buffer.from(sized)).flatten({ background: '#101010' }).removeAlpha()
  const grained = image.composite([{ input: await grain(size), blend: 'soft-light' }])
  return new Uint8Array(await encoded(grained, format).toBuffer())
}

export function svgOf(subject: ArtSubject): string {
  if (subject.kind === 'poster') return posterSvg(subject)
  return subject.kind === 'profile' ? profileSvg(subject) : sceneSvg(subject)
}

function encoded(image: ReturnType<typeof sharp>, format: ImageFormat): ReturnType<typeof sharp> {
  if (format === 'png') return image.png()
  return format === 'webp' ? image.webp({ quality: 84 }) : image.jpeg({ quality: 84, mozjpeg: false })
}

const grains = new Map<string, Promise<Buffer>>()

/** Film grain of a size, made once. */
function grain({ width, height }: Size): Promise<Buffer> {
  const key = `${width}x${height}`
  const known = grains.get(key)
  if (known) return known
  const made = sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 16 },
    },
  })
    .ensureAlpha(0.55)
    .png({ compressionLevel: 1 })
    .toBuffer()
  grains.set(key, made)
  return made
}
