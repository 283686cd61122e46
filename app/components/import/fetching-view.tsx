import { formatNumber } from '#app/locale/plural.ts'
import { runPhaseWords as words } from '#app/words/en.ts'
import { ProgressBar } from '#app/components/ui/progress-bar.tsx'

type Stream = { stream: string; rows: number; expected: number | null; isDone: boolean; error: string | null }

const streamNames: Record<string, string> = words.streams

/** What has been read so far, counting up. */
export function FetchingView({ streams, source }: { streams: Stream[]; source: string }) {
  const rows = streams.reduce((sum, stream) => sum + stream.rows, 0)
  return (
    <div className="stack">
      <p className="muted" role="status">
        {rows === 0 ? words.lookingWhat(source) : words.readSoFar(rows)}
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
  return words.rowsOf(rows, expected)
}
