import { formatNumber, plural } from '#app/domain/format/plural.ts'
import { ProgressBar } from '../progress-bar.tsx'
import { streamNames } from './run-words.ts'

type Stream = { stream: string; rows: number; expected: number | null; isDone: boolean; error: string | null }

/** What has been read so far, counting up. */
export function FetchingView({ streams, source }: { streams: Stream[]; source: string }) {
  const rows = streams.reduce((sum, stream) => sum + stream.rows, 0)
  return (
    <div className="stack">
      <p className="muted" role="status">
        {rows === 0
          ? `Looking what ${source} has…`
          : `${plural(rows, 'row')} read so far. Nothing is written yet.`}
      </p>
      <ul className="stream-list">
        {streams.map((stream) => (
          <li key={stream.stream}>
            <span>{streamNames[stream.stream] ?? stream.stream}</span>
            <ProgressBar
              label={streamNames[stream.stream] ?? stream.stream}
              value={stream.isDone ? Math.max(stream.rows, stream.expected ?? 0) : stream.rows}
              max={stream.isDone ? Math.max(stream.rows, stream.expected ?? 0, 1) : stream.expected}
            />
            <span className="figures">{figureOf(stream)}</span>
            {stream.error !== null && <span className="field-error">{stream.error}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function figureOf({ rows, expected, isDone }: Stream): string {
  if (isDone || expected === null) return formatNumber(rows)
  return `${formatNumber(rows)} of ${formatNumber(expected)}`
}
