import type { WaitingCounts, WaitingTitle } from '#app/domain/waiting-title.ts'
import { waitingWords as words } from '#app/words/en.ts'
import { Shelf } from '#app/components/ui/shelf.tsx'
import { WaitingCard } from './waiting-card.tsx'

type WaitingShelfProps = { waiting: WaitingCounts & { titles: WaitingTitle[] } }

/** The titles that wait for a match, apart from those of the library. Draws nothing where there are none. */
export function WaitingShelf({ waiting }: WaitingShelfProps) {
  if (waiting.titles.length === 0) return null
  return (
    <Shelf
      heading={words.heading}
      note={words.titles(waiting.total)}
      more={{ to: '/library/waiting', label: words.seeAll }}
    >
      {waiting.titles.map((title) => (
        <li key={title.id}>
          <WaitingCard title={title} />
        </li>
      ))}
    </Shelf>
  )
}
