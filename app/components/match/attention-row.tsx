import { Link } from '@remix-run/react'
import type { AttentionTitle } from '#app/domain/attention.ts'
import { plural } from '#app/domain/format/plural.ts'
import { titlePath } from '#app/domain/title-path.ts'
import { ButtonLink } from '../button.tsx'
import { Poster } from '../poster.tsx'

/** A title, what is odd about it, and the way to put it right. */
export function AttentionRow({ title }: { title: AttentionTitle }) {
  const name = title.name ?? 'A title without a name'
  return (
    <li className="attention-row" data-item="">
      <span className="thumb">
        <Poster name={name} year={title.year} path={title.posterPath} sizes="3rem" />
      </span>
      <span className="attention-words">
        <strong>
          {title.hasPage ? <Link to={titlePath(title.kind, title.id, name)}>{name}</Link> : name}
          {title.year !== null && <span className="faint"> {title.year}</span>}
        </strong>
        <span className="muted small">
          {title.detail} {title.plays > 0 && `${plural(title.plays, 'play')}.`}
        </span>
      </span>
      <ButtonLink to={`/match/${title.id}`} icon="link">
        {title.hasPage ? 'Check' : 'Match'}
        <span className="visually-hidden"> {name}</span>
      </ButtonLink>
    </li>
  )
}
