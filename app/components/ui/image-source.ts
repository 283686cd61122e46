const widths = {
  poster: [185, 342, 500],
  backdrop: [780, 1280],
  profile: [185],
  still: [300],
} as const

export type ImageKind = keyof typeof widths

/** The address of a picture on this server, from TMDB's path (`/abc.jpg`). */
export function imageSource(kind: ImageKind, width: number, path: string): string {
  return `/images/${kind}/w${width}/${path.replace(/^\//, '')}`
}

/** The attributes of an image in every size the page may need; the browser takes the smallest that will do. */
export function imageSources(kind: ImageKind, path: string): { src: string; srcSet: string } {
  const all = widths[kind]
  return {
    src: imageSource(kind, all[Math.floor(all.length / 2)] ?? all[0], path),
    srcSet: all.map((width) => `${imageSource(kind, width, path)} ${width}w`).join(', '),
  }
}
