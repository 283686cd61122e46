import { imageSource } from '#app/components/ui/image-source.ts'
import { titleColours } from '#app/components/ui/title-colours.ts'

type PortraitProps = { name: string; path: string | null; eager?: boolean }

/** Somebody's picture, with the initials beneath it. Decoration; the name stands beside it. */
export function Portrait({ name, path, eager = false }: PortraitProps) {
  return (
    <span className="portrait" style={titleColours(name)} aria-hidden="true">
      <span>{initialsOf(name)}</span>
      {path !== null && (
        <img
          src={imageSource('profile', 185, path)}
          alt=""
          width={185}
          height={278}
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
        />
      )}
    </span>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.at(0) ?? '')
  return letters.join('').toUpperCase()
}
