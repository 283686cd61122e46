import { withoutYear } from '#app/domain/without-year.ts'
import { nothingFoundWords as words } from '#app/words/en.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'

/** Neither the library nor TMDB has anything: what else may lead there. */
export function NothingFound({ q }: { q: string }) {
  const name = withoutYear(q)
  return (
    <EmptyState
      icon="search"
      heading={words.heading(q)}
      actions={
        <>
          {name !== null && (
            <ButtonLink
              to={`/search?${new URLSearchParams({ q: name }).toString()}`}
              tone="primary"
              icon="search"
            >
              {words.withoutYear}
            </ButtonLink>
          )}
          <ButtonLink to="/discover" icon="star">
            {words.discover}
          </ButtonLink>
          <ButtonLink to="/import" icon="import">
            {words.bringFile}
          </ButtonLink>
        </>
      }
    >
      <p>{words.advice}</p>
      <p>{words.notAtTmdb}</p>
    </EmptyState>
  )
}
