import { Form, Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type HistoryQuestion, historyPath } from '#app/domain/history-question.ts'
import { pickPlaysWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'
import { SelectChips } from '../library/select-chips.tsx'
import { usePicks } from '../library/use-picks.ts'

type PickPlaysProps = { question: HistoryQuestion; shown: number; children: ReactNode }

/** One form around the plays of a page; what is picked is asked about on the page of remove-plays.tsx. */
export function PickPlays({ question, shown, children }: PickPlaysProps) {
  // Each arrival begins with what the address picks.
  const { key } = useLocation()
  return (
    <>
      <SelectChips
        shown={shown}
        all={historyPath({ ...question, select: 'all' })}
        none={historyPath({ ...question, select: 'on' })}
      />
      <PickedForm key={key} question={question}>
        {children}
      </PickedForm>
    </>
  )
}

function PickedForm({ question, children }: Omit<PickPlaysProps, 'shown'>) {
  const { form, picked } = usePicks('play')
  const back = historyPath({ ...question, select: null })
  return (
    <Form action="/remove-plays" ref={form} className="bulk pick-plays">
      <input type="hidden" name="returnTo" value={back} />
      {children}
      <div className="bulk-bar" role="group" aria-label={words.bar}>
        <p className="bulk-count figures" role="status">
          {picked === null ? words.unknownNumber : words.picked(picked)}
        </p>
        <div className="bulk-actions">
          <Button icon="close" disabled={picked === 0}>
            {words.remove}
          </Button>
        </div>
        <Link to={back} className="button button-quiet" preventScrollReset>
          {words.done}
        </Link>
      </div>
    </Form>
  )
}
