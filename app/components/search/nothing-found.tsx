import { withoutYear } from '#app/domain/without-year.ts'
import { ButtonLink } from '../button.tsx'
import { EmptyState } from '../empty-state.tsx'

/** Neither the library nor TMDB has anything: what else may lead there. */
export function NothingFound({ q }: { q: string }) {
  const name = withoutYear(q)
  return (
    <EmptyState
      icon="search"
      heading={`Nothing is called “${q}”`}
      actions={
        <>
          {name !== null && (
            <ButtonLink
              to={`/search?${new URLSearchParams({ q: name }).toString()}`}
              tone="primary"
              icon="search"
            >
              Search without the year
            </ButtonLink>
          )}
          <ButtonLink to="/discover" icon="star">
            Discover
          </ButtonLink>
          <ButtonLink to="/import" icon="import">
            Bring in a file
          </ButtonLink>
        </>
      }
    >
      <p>
        Neither your library nor TMDB has a title of this name. Fewer words find more, and so may the original
        title. A year is better left out.
      </p>
      <p>A title that TMDB does not have can still be in your history, if a file brings it in.</p>
    </EmptyState>
  )
}
