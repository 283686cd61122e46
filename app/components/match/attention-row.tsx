import { Link } from '@remix-run/react'
import type { AttentionTitle } from '#app/domain/attention.ts'
import { titlePath } from '#app/domain/title-path.ts'
import { attentionWords as words, commonWords } from '#app/words/en.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Poster } from '#app/components/ui/poster.tsx'
import { ScreenReaderText } from '#app/components/ui/screen-reader-text.tsx'

/** A title, what is odd about it, and the way to put it right. */
export function AttentionRow({ title }: { title: AttentionTitle }) {
  const name = title.name ?? commonWords.titleWithoutName
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
          {title.detail} {title.plays > 0 && words.plays(title.plays)}
        </span>
      </span>
      <ButtonLink to={`/match/${title.id}`} icon="link">
        <ScreenReaderText words={title.hasPage ? words.check(name) : words.match(name)} />
      </ButtonLink>
    </li>
  )
}
