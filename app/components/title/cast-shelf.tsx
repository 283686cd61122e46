import type { Credit } from '#app/domain/title-details.ts'
import { imageSource } from '../image-source.ts'
import { Shelf } from '../shelf.tsx'
import { titleColours } from '../title-colours.ts'

export function CastShelf({ cast }: { cast: Credit[] }) {
  if (cast.length === 0) return null
  return (
    <div className="cast">
      <Shelf heading="Cast" focusable>
        {cast.map((person) => (
          <li key={person.personId} className="person">
            <Portrait person={person} />
            <span className="person-name">{person.name}</span>
            {person.role !== '' && <span className="person-role">{person.role}</span>}
          </li>
        ))}
      </Shelf>
    </div>
  )
}

function Portrait({ person }: { person: Credit }) {
  return (
    <span className="portrait" style={titleColours(person.name)} aria-hidden="true">
      <span>{initialsOf(person.name)}</span>
      {person.profilePath !== null && (
        <img
          src={imageSource('profile', 185, person.profilePath)}
          alt=""
          width={185}
          height={278}
          loading="lazy"
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
