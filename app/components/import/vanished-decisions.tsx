import { Form } from '@remix-run/react'
import { dayIn } from '#app/domain/calendar-day.ts'
import { formatDay } from '#app/format/day.ts'
import { episodeCode } from '#app/format/episode-code.ts'
import type { MediaKind } from '#app/domain/media.ts'
import type { RemovedEntry } from '#app/domain/removed-upstream.ts'
import { vanishedWords } from '#app/format/describe-removed.ts'
import { commonWords, vanishedWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { TitleLink } from './vanished-list.tsx'

type Title = { id: number; kind: MediaKind; name: string; isInLibrary: boolean }
type Entry = RemovedEntry & { id: number; title: Title }

export type VanishedDecisionsProps = {
  kept: (Entry & { decision: 'keep' | 'restore' })[]
  removals: { changeId: string; at: string; label: string; entries: Entry[] }[]
  timeZone: string
}

/** What was decided before, each with the way back. */
export function VanishedDecisions({ kept, removals, timeZone }: VanishedDecisionsProps) {
  if (kept.length === 0 && removals.length === 0) return null
  return (
    <section className="stack" aria-labelledby="decided">
      <h2 id="decided">{words.before.heading}</h2>
      <ul className="decided-list">
        {removals.map((removal) => (
          <li key={removal.changeId}>
            <span>
              <strong>{removal.label}</strong>
              <span className="muted small">
                {words.before.removedOn(
                  formatDay(dayIn(timeZone, removal.at)),
                  removal.entries.map(entryWords),
                )}
              </span>
            </span>
            <form method="post" action="/undo">
              <input type="hidden" name="changeId" value={removal.changeId} />
              <input type="hidden" name="returnTo" value="/import/vanished" />
              <Button icon="undo" aria-label={words.before.undo(removal.label)}>
                {commonWords.undo}
              </Button>
            </form>
          </li>
        ))}
        {kept.map((entry) => (
          <li key={entry.id}>
            <span>
              <strong>
                <TitleLink title={entry.title} />
              </strong>
              <span className="muted small">
                {entry.decision === 'keep'
                  ? words.before.kept(ownWords(entry))
                  : words.before.keptToRestore(ownWords(entry))}
              </span>
            </span>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="id" value={entry.id} />
              <Button name="decision" value="again" aria-label={words.before.againAbout(entryWords(entry))}>
                {words.before.again}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}

const ownWords = (entry: Entry) =>
  entry.episode === null
    ? vanishedWords(entry)
    : words.entry.ofEpisode(episodeCode(entry.episode), vanishedWords(entry))

const entryWords = (entry: Entry) => words.entry.ofTitle(entry.title.name, ownWords(entry))
