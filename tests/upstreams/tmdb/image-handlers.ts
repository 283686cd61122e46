import { type HttpHandler, HttpResponse } from 'msw'
import type { Artwork, ImageFormat } from '../artwork/artwork.ts'
import { createRoutes, type Exchange } from '../exchange.ts'
import { sizeOf } from './image-sizes.ts'
import type { TmdbState } from './tmdb-state.ts'

const FORMATS: Record<string, ImageFormat> = { jpg: 'jpeg', png: 'png', webp: 'webp' }

/** `image.tmdb.org/t/p`: only listed sizes, only files that TMDB has named. */
export function imageHandlers(exchange: Exchange, tmdb: TmdbState, artwork: Artwork): HttpHandler[] {
  const { get } = createRoutes(exchange, 'tmdb-images')
  return [
    get('/:size/:file', async ({ params }) => {
      const file = params['file'] ?? ''
      const subject = tmdb.images.get(file)
      const size = subject && sizeOf(subject.kind, params['size'] ?? '')
      if (!subject || !size) return HttpResponse.text('File Not Found', { status: 404 })
      const format = FORMATS[file.split('.').at(-1) ?? ''] ?? 'jpeg'
      const bytes = await artwork(subject, size, format)
      return new HttpResponse(bytes, {
        headers: {
          'content-type': `image/${format}`,
          'content-length': String(bytes.length),
          'cache-control': 'public, max-age=31536000',
        },
      })
    }),
  ]
}
