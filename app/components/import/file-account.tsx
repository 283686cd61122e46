import { formatBytes } from '#app/format/bytes.ts'
import { fileAccountWords as words } from '#app/words/en.ts'
import { RichText } from '#app/components/ui/rich-text.tsx'

type File = {
  name: string
  bytes: number
  rows: number
  taken: number
  imported: number | null
  existing: number | null
  undecided: number | null
  skipped: number | null
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

/**
 * What became of every row of a file; the parts add up to the whole.
 * @param isWritten whether the run has written what it will
 */
export function FileAccount({ file, isWritten }: { file: File; isWritten: boolean }) {
  const skipped = reasonsToSkip(file)
  return (
    <section className="panel stack" aria-label={words.label(file.name)}>
      <p>
        <RichText words={sumOf(file, isWritten)} marks={marksFor(file.name)} />
      </p>
      {file.imported !== null && file.partlyRead > 0 && (
        <p className="muted small">{words.partly(file.partlyRead)}</p>
      )}
      {skipped.length > 0 && (
        <details>
          <summary>{words.why}</summary>
          <ul className="plain-list muted small">
            {skipped.map(({ reason, rows }) => (
              <li key={reason}>{words.because(rows, reason)}</li>
            ))}
          </ul>
        </details>
      )}
      <UnusedColumns tables={file.unusedColumns} />
    </section>
  )
}

const notTakenIn = ({ notTaken }: File) => notTaken.reduce((sum, one) => sum + one.rows, 0)

function sumOf(file: File, isWritten: boolean): string {
  const { rows, taken, partlyRead, repeated, malformed: unreadable } = file
  const size = formatBytes(file.bytes)
  if (file.imported === null)
    return words.holds({ size, rows, taken, partlyRead, repeated, unreadable, leftAside: notTakenIn(file) })
  return words.ends({
    size,
    rows,
    isWritten,
    imported: file.imported,
    existing: file.existing ?? 0,
    undecided: file.undecided ?? 0,
    skipped: file.skipped ?? 0,
    unreadable,
  })
}

/** Those of a file that was only read are its own; the most frequent comes first. */
function reasonsToSkip(file: File): { reason: string; rows: number }[] {
  const { skipped, repeated, notTaken } = file
  const ofTheRun =
    skipped === null
      ? []
      : [
          { reason: words.repeated, rows: repeated },
          { reason: words.titlesLeftOut, rows: skipped - repeated - notTakenIn(file) },
        ]
  return [...notTaken, ...ofTheRun].filter(({ rows }) => rows > 0).sort((a, b) => b.rows - a.rows)
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
