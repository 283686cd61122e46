import { collectionsWords as words } from '#app/words/en.ts'
import { Tabs } from '#app/components/ui/tabs.tsx'

const views = [
  { to: '/collections', label: words.franchises.heading },
  { to: '/collections/genres', label: words.genres.heading },
  { to: '/collections/studios', label: words.studios.heading },
]

/** The heading of the pages on which titles stand together, and the ways between these. */
export function CollectionsHead({ current, note }: { current: string; note: string | null }) {
  return (
    <>
      <header className="page-head">
        <h1>{words.heading}</h1>
        {note !== null && <p className="page-head-note figures">{note}</p>}
      </header>
      <Tabs
        label={words.together}
        tabs={views.map((view) => ({ ...view, current: view.label === current }))}
      />
    </>
  )
}
