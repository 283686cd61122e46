import { formatDay } from '#app/format/day.ts'
import { ageOn, type PersonFacts } from '#app/domain/person-page.ts'
import { personWords as words } from '#app/words/en.ts'
import { Icon } from '#app/components/ui/icon.tsx'
import { Portrait } from './portrait.tsx'

const SHORT_LIFE = 420

type PersonHeaderProps = {
  person: PersonFacts
  /** In how many titles one has seen them, and how many others they had a hand in. */
  acted: number
  made: number
  today: string
}

/** Picture, name, life, and how often one has seen them. */
export function PersonHeader({ person, acted, made, today }: PersonHeaderProps) {
  const facts = [
    person.knownFor,
    person.birthday && bornWords(person.birthday, person.deathday, today),
    person.placeOfBirth,
  ].filter((fact) => fact !== null && fact !== '')
  return (
    <header className="person-header">
      <div className="person-picture">
        <Portrait name={person.name} path={person.profilePath} eager />
      </div>
      <div className="person-words">
        <h1 className="title-name">{person.name}</h1>
        <p className="facts-line">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        {acted + made > 0 && (
          <p className="person-seen">{acted > 0 ? words.seenThem(acted + made) : words.seenWork(made)}</p>
        )}
        {person.biography !== null && <Biography text={person.biography} />}
        <ul className="outside-links">
          <li>
            <a
              className="pill"
              href={`https://www.themoviedb.org/person/${person.id}`}
              rel="noopener noreferrer"
            >
              <Icon name="external" />
              TMDB
            </a>
          </li>
          {person.imdbId !== null && (
            <li>
              <a
                className="pill"
                href={`https://www.imdb.com/name/${encodeURIComponent(person.imdbId)}/`}
                rel="noopener noreferrer"
              >
                <Icon name="external" />
                IMDb
              </a>
            </li>
          )}
        </ul>
      </div>
    </header>
  )
}

function Biography({ text }: { text: string }) {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')
  if (text.length <= SHORT_LIFE) return <Paragraphs paragraphs={paragraphs} />
  const [first = ''] = paragraphs
  const opening =
    first.length > SHORT_LIFE ? `${first.slice(0, first.lastIndexOf(' ', SHORT_LIFE))} …` : first
  return (
    <details className="person-life">
      <summary>
        <span className="person-life-opening">{opening}</span>
        <span className="person-life-more">{words.biography}</span>
      </summary>
      <Paragraphs paragraphs={paragraphs} />
    </details>
  )
}

function Paragraphs({ paragraphs }: { paragraphs: string[] }) {
  return (
    <div className="prose stack">
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}

function bornWords(birthday: string, deathday: string | null, today: string): string {
  const age = ageOn(birthday, deathday ?? today)
  return deathday === null
    ? words.born(formatDay(birthday), age)
    : words.lived(formatDay(birthday), formatDay(deathday), age)
}
