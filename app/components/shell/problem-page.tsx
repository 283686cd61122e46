import { commonWords, problemWords as words } from '#app/words/en.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'

/** What is shown instead of a page that cannot be: what happened, and the way on. */
export function ProblemPage({ status, message }: { status: number; message?: string | undefined }) {
  const explained = explain(status)
  return (
    <div className="page">
      <EmptyState
        icon={status === 404 ? 'film' : 'alert'}
        level={1}
        heading={explained.heading}
        actions={
          <>
            <ButtonLink to="/" tone="primary" icon="home">
              {words.goHome}
            </ButtonLink>
            <ButtonLink to="/library" icon="library">
              {commonWords.openLibrary}
            </ButtonLink>
          </>
        }
      >
        <p>{message ?? explained.words}</p>
      </EmptyState>
    </div>
  )
}

function explain(status: number): { heading: string; words: string } {
  if (status === 404) return words.notFound
  return status < 500 ? words.refused : words.failed
}
