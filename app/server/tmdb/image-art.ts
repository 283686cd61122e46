import sharp from 'sharp'
import type { Artwork } from '#app/domain/artwork.ts'
import { paletteOf } from '#app/domain/palette.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Database } from '../db/open-database.ts'

/** So few pixels that the whole preview is shorter than the address of a page. */
const BLUR_PIXELS = 16
const PALETTE_PIXELS = 32

/** The blurred preview and the hues of a picture. @throws where it cannot be decoded */
export async function makeArt(image: Buffer | string): Promise<Artwork> {
  const picture = sharp(image, { failOn: 'error' })
  const blur = await picture
    .clone()
    .resize(BLUR_PIXELS, BLUR_PIXELS, { fit: 'inside' })
    .webp({ quality: 45, effort: 4 })
    .toBuffer()
  const pixels = await picture
    .clone()
    .resize(PALETTE_PIXELS, PALETTE_PIXELS, { fit: 'fill' })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  return { blur: `data:image/webp;base64,${blur.toString('base64')}`, ...paletteOf(pixels) }
}

/** Works a picture's art out unless that has been done. */
export async function keepArt(
  { db, clock }: { db: Database; clock: Clock },
  path: string,
  image: Buffer | string,
): Promise<void> {
  const known = await db.selectFrom('image_art').select('path').where('path', '=', path).executeTakeFirst()
  if (known) return
  const art = JSON.stringify(await makeArt(image))
  await db
    .insertInto('image_art')
    .values({ path, art, made_at: clock.now().toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
