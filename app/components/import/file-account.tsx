import { formatBytes } from '#app/domain/format/bytes.ts'
import { formatNumber, plural } from '#app/domain/format/plural.ts'

type File = {
  name: string
  bytes: number
  rows: number
  taken: number
  malformed: number
  repeated: number
  notTaken: { reason: string; rows: number }[]
}

/** What became of every row of a file; the parts add up to the whole. */
export function FileAccount({ file }: { file: File }) {
  const left = file.notTaken.toSorted((a, b) => b.rows - a.rows)
  const untaken = left.reduce((sum, one) => sum + one.rows, 0)
  return (
    <section className="panel stack" aria-label={`What is in ${file.name}`}>
      <p>
        <strong className="file-name">{file.name}</strong>{' '}
        <span className="muted">
          ({formatBytes(file.bytes)}) holds {plural(file.rows, 'row')}: {formatNumber(file.taken)} taken
          {file.repeated > 0 && `, ${formatNumber(file.repeated)} repeated`}
          {file.malformed > 0 && `, ${formatNumber(file.malformed)} unreadable`}
          {untaken > 0 && `, ${formatNumber(untaken)} left aside`}.
        </span>
      </p>
      {left.length > 0 && (
        <details>
          <summary>Why rows were left aside</summary>
          <ul className="plain-list muted small">
            {left.map(({ reason, rows }) => (
              <li key={reason}>
                {plural(rows, 'row')}: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
