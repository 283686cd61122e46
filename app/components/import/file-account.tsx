import { formatBytes } from '#app/format/bytes.ts'
import { fileAccountWords as words } from '#app/words/en.ts'
import { RichText } from '#app/components/ui/rich-text.tsx'

type File = {
  name: string
  bytes: number
  rows: number
  taken: number
  partlyRead: number
  malformed: number
  repeated: number
  notTaken: { reason: string; rows: number }[]
  unusedColumns: { file: string; columns: string[] }[]
}

const marksFor = (name: string) => ({
  name: () => <strong className="file-name">{name}</strong>,
  rest: (inside: string) => <span className="muted">{inside}</span>,
})

/** What became of every row of a file; the parts add up to the whole. */
export function FileAccount({ file }: { file: File }) {
  const left = file.notTaken.toSorted((a, b) => b.rows - a.rows)
  const leftAside = left.reduce((sum, one) => sum + one.rows, 0)
  return (
    <section className="panel stack" aria-label={words.label(file.name)}>
      <p>
        <RichText
          words={words.holds({
            size: formatBytes(file.bytes),
            rows: file.rows,
            taken: file.taken,
            partlyRead: file.partlyRead,
            repeated: file.repeated,
            unreadable: file.malformed,
            leftAside,
          })}
          marks={marksFor(file.name)}
        />
      </p>
      {left.length > 0 && (
        <details>
          <summary>{words.why}</summary>
          <ul className="plain-list muted small">
            {left.map(({ reason, rows }) => (
              <li key={reason}>{words.because(rows, reason)}</li>
            ))}
          </ul>
        </details>
      )}
      <UnusedColumns tables={file.unusedColumns} />
    </section>
  )
}

function UnusedColumns({ tables }: { tables: File['unusedColumns'] }) {
  const [first] = tables
  if (first === undefined) return null
  if (tables.length === 1) return <p className="muted small">{words.unused(first.columns)}</p>
  return (
    <details>
      <summary>{words.unusedColumns}</summary>
      <ul className="plain-list muted small">
        {tables.map(({ file, columns }) => (
          <li key={file}>{words.unusedIn(file, columns)}</li>
        ))}
      </ul>
    </details>
  )
}
