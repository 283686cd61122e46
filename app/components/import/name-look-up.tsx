import { Link, useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { formatNumber, plural } from '#app/domain/format/plural.ts'
import type { NameState } from '#app/domain/name-match.ts'
import { Button, ButtonLink } from '../button.tsx'
import { Notice } from '../notice.tsx'
import { ProgressBar } from '../progress-bar.tsx'

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
      <h2 id="names">{plural(all, 'title comes', 'titles come')} with a name and no id</h2>
      {names.waiting > 0 && (
        <div className="stack">
          <p className="muted" role="status">
            {lookUp.isUnderWay
              ? `Looking them up at TMDB: ${formatNumber(all - names.waiting)} of ${formatNumber(all)}. You need not wait.`
              : 'Those that are not looked up here are looked up after the import.'}
          </p>
          {lookUp.isUnderWay && <ProgressBar label="Names looked up" value={all - names.waiting} max={all} />}
          {lookUp.problem !== null && <Notice tone="warning">{lookUp.problem}</Notice>}
          {!lookUp.isUnderWay && (
            <fetcher.Form method="post" className="row">
              <Button name="intent" value="look-up" icon="search">
                Look them up now
              </Button>
            </fetcher.Form>
          )}
        </div>
      )}
      <p className="muted small">
        They become movies and series of your library as they are found; until then only their plays count.
      </p>
      <ul className="name-groups">
        <Group runId={runId} state="sure" count={names.sure} label="found" />
        <Group runId={runId} state="ambiguous" count={left} label="may mean several" />
        <Group runId={runId} state="nothing" count={names.nothing} label="unknown to TMDB" />
        <Group runId={runId} state="decided" count={names.decided} label="decided by you" />
        <Group runId={runId} state="none" count={names.none} label="not at TMDB, you said" />
      </ul>
      {left > 0 && (
        <div className="row">
          <ButtonLink to={`/import/${runId}/doubts`} tone="primary" icon="search">
            Decide {plural(left, 'doubtful name')}
          </ButtonLink>
          <span className="muted small">Or later: what is left undecided is kept with its plays.</span>
        </div>
      )}
    </section>
  )
}

type GroupProps = { runId: string; state: NameState; count: number; label: string }

function Group({ runId, state, count, label }: GroupProps) {
  if (count === 0) return null
  return (
    <li>
      <Link to={`/import/${runId}?match=${state}`} preventScrollReset>
        <strong className="figures">{formatNumber(count)}</strong> {label}
      </Link>
    </li>
  )
}
