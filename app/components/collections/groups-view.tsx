import { Link } from '@remix-run/react'
import { libraryPath } from '#app/domain/library-filters.ts'
import type { GroupedBy, TitleGroup } from '#app/domain/title-group.ts'
import { collectionsWords as words, commonWords } from '#app/words/en.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { Poster } from '#app/components/ui/poster.tsx'
import { ProgressBar } from '#app/components/ui/progress-bar.tsx'
import { CollectionsHead } from './collections-head.tsx'

const views = {
  genre: { said: words.genres, address: '/collections/genres' },
  studio: { said: words.studios, address: '/collections/studios' },
}

type GroupsViewProps = {
  by: GroupedBy
  found: { groups: TitleGroup[]; total: number; page: number; pages: number }
}

/** The library by genre or by studio, each leading to its titles. */
export function GroupsView({ by, found: { groups, total, page, pages } }: GroupsViewProps) {
  const { said, address } = views[by]
  return (
    <div className="page stack">
      <CollectionsHead current={said.heading} note={total > 0 ? said.inLibrary(total) : null} />
      {groups.length === 0 ? (
        <EmptyState
          icon="film"
          heading={said.emptyHeading}
          actions={<ButtonLink to="/library">{commonWords.openLibrary}</ButtonLink>}
        >
          <p>{words.groupsEmpty}</p>
        </EmptyState>
      ) : (
        <ul className="group-grid">
          {groups.map((group) => (
            <li key={group.name}>
              <GroupCard group={group} to={libraryPath({ [by]: group.name })} />
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} pages={pages} hrefFor={(number) => `${address}?page=${number}`} />
    </div>
  )
}

function GroupCard({ group: { name, titles, seen, posters }, to }: { group: TitleGroup; to: string }) {
  return (
    <Link to={to} prefetch="intent" className="group-card" data-item="">
      <span className="group-fan">
        {posters.length === 0 ? (
          <Poster name={name} path={null} />
        ) : (
          posters.map((poster) => <Poster key={poster.path} {...poster} sizes="7rem" />)
        )}
      </span>
      <span className="group-words">
        <strong className="group-name">{name}</strong>
        <span className="muted small figures">{words.watchedOf(seen, titles)}</span>
        <ProgressBar label={words.groupWatched(name)} value={seen} max={titles} />
      </span>
    </Link>
  )
}
