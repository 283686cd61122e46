import { ButtonLink } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

/** What is shown instead of a page that cannot be: what happened, and the way on. */
export function ProblemPage({ status, message }: { status: number; message?: string | undefined }) {
  const { heading, words } = explain(status)
  return (
    <div className="page">
      <EmptyState
        icon={status === 404 ? 'film' : 'alert'}
        level={1}
        heading={heading}
        actions={
          <>
            <ButtonLink to="/" tone="primary" icon="home">
              Go home
            </ButtonLink>
            <ButtonLink to="/library" icon="library">
              Open the library
            </ButtonLink>
          </>
        }
      >
        <p>{message ?? words}</p>
      </EmptyState>
    </div>
  )
}

function explain(status: number): { heading: string; words: string } {
  if (status === 404)
    return {
      heading: 'This reel is not here',
      words:
        'There is nothing at this address. The title may have left the library, or the link has a slip in it.',
    }
  if (status < 500)
    return { heading: 'That did not work', words: 'The request could not be met as it stands.' }
  return {
    heading: 'The film tore',
    words:
      'Something went wrong on our side. Your history is untouched; try again, or see the log for the reason.',
  }
}
