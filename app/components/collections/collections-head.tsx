import { Tabs } from '../tabs.tsx'

const views = [
  { to: '/collections', label: 'Franchises' },
  { to: '/collections/genres', label: 'Genres' },
  { to: '/collections/studios', label: 'Studios' },
]

/** The heading of the pages on which titles stand together, and the ways between these. */
export function CollectionsHead({ current, note }: { current: string; note: string | null }) {
  return (
    <>
      <header className="page-head">
        <h1>Collections</h1>
        {note !== null && <p className="page-head-note figures">{note}</p>}
      </header>
      <Tabs label="Together by" tabs={views.map((view) => ({ ...view, current: view.label === current }))} />
    </>
  )
}
