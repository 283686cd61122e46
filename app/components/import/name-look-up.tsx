import { Link, useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { NameState } from '#app/domain/name-match.ts'
import { nameMatchWords as words } from '#app/words/en.ts'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { ProgressBar } from '#app/components/ui/progress-bar.tsx'
import { RichText } from '#app/components/ui/rich-text.tsx'

export type NameLookUpProps = {
  runId: string
  names: Record<NameState, number>
  lookUp: { isUnderWay: boolean; problem: string | null }
}

/**
 * Names that came without ids, by what TMDB has for them. Looking them up begins by itself as soon as somebody sees the
 * preview; without a script a button begins it.
 */
export function NameLookUp({ runId, names, lookUp }: NameLookUpProps) {
  const fetcher = useFetcher({ key: `look-up-${runId}` })
  const begun = useRef(false)
  const { submit } = fetcher
  const canBegin = names.waiting > 0 && !lookUp.isUnderWay && lookUp.problem === null
  useEffect(() => {
    if (begun.current || !canBegin) return
    begun.current = true
    submit({ intent: 'look-up' }, { method: 'post' })
  }, [canBegin, submit])
  const all = Object.values(names).reduce((sum, count) => sum + count, 0)
  if (all === 0) return null
  const left = names.ambiguous
  return (
    <section className="panel stack" aria-labelledby="names">
      <h2 id="names">{words.heading(all)}</h2>
      {names.waiting > 0 && (
        <div className="stack">
          <p className="muted" role="status">
            {lookUp.isUnderWay ? words.lookingUp(all - names.waiting, all) : words.afterImport}
          </p>
          {lookUp.isUnderWay && <ProgressBar label={words.bar} value={all - names.waiting} max={all} />}
          {lookUp.problem !== null && <Notice tone="warning">{lookUp.problem}</Notice>}
          {!lookUp.isUnderWay && (
            <fetcher.Form method="post" className="row">
              <Button name="intent" value="look-up" icon="search">
                {words.lookUp}
              </Button>
            </fetcher.Form>
          )}
        </div>
      )}
      <p className="muted small">{words.becomeTitles}</p>
      <ul className="name-groups">
        <Group runId={runId} state="sure" count={names.sure} />
        <Group runId={runId} state="ambiguous" count={left} />
        <Group runId={runId} state="nothing" count={names.nothing} />
        <Group runId={runId} state="decided" count={names.decided} />
        <Group runId={runId} state="none" count={names.none} />
      </ul>
      {left > 0 && (
        <div className="row">
          <ButtonLink to={`/import/${runId}/doubts`} tone="primary" icon="search">
            {words.decideAll(left)}
          </ButtonLink>
          <span className="muted small">{words.orLater}</span>
        </div>
      )}
    </section>
  )
}

const marks = { strong: (count: string) => <strong className="figures">{count}</strong> }

type GroupProps = { runId: string; state: Exclude<NameState, 'waiting'>; count: number }

function Group({ runId, state, count }: GroupProps) {
  if (count === 0) return null
  return (
    <li>
      <Link to={`/import/${runId}?match=${state}`} preventScrollReset>
        <RichText words={words.groups[state](count)} marks={marks} />
      </Link>
    </li>
  )
}
