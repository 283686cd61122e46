import { type Artwork, plainArtwork } from './artwork.ts'

export function drawnArtwork(): Artwork {
  return plainArtwork()
}
