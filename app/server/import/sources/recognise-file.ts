import { FileProblem } from '../files/file-problem.ts'
import type { OpenedFile } from '../files/opened-file.ts'
import { anyCsv } from './any-csv.ts'
import { cinemarco } from './cinemarco.ts'
import type { FileSource } from './file-source.ts'
import { imdb } from './imdb.ts'
import { letterboxdImport } from './letterboxd-import.ts'
import { letterboxd } from './letterboxd.ts'
import { netflix } from './netflix.ts'
import { reelmarkExport } from './reelmark-export.ts'
import { ryot } from './ryot.ts'
import { simkl } from './simkl.ts'
import { traktExport } from './trakt-export.ts'
import { traktImport } from './trakt-import.ts'
import { tvTime } from './tv-time.ts'
import { yamtrack } from './yamtrack.ts'

/** Every kind of file that can be imported; the first that is sure of a file has it. */
export const fileSources: readonly FileSource[] = [
  reelmarkExport,
  traktImport,
  traktExport,
  letterboxdImport,
  letterboxd,
  imdb,
  simkl,
  tvTime,
  yamtrack,
  ryot,
  netflix,
  cinemarco,
  anyCsv,
]

/**
 * Finds out what a file is, by what is in it.
 * @param asked the person's word, which only decides where the file could be that
 * @throws FileProblem 422 `unrecognised-file`, with a sentence that lists what is understood
 */
export function recogniseFile(file: OpenedFile, asked: string | null): FileSource {
  if (asked !== null) {
    const named = fileSources.find((source) => source.id === asked)
    if (!named)
      throw new FileProblem('unrecognised-file', { code: 'unknown-source', asked, understood: allSources() })
    if (named.recognise(file) === false) {
      throw new FileProblem('unrecognised-file', { code: 'not-of-source', file: file.name, source: named.id })
    }
    return named
  }
  const found = sureSource(file) ?? fileSources.find((source) => source.recognise(file) === 'maybe')
  if (found) return found
  throw new FileProblem('unrecognised-file', {
    code: 'of-no-source',
    file: file.name,
    understood: allSources(),
  })
}

/** The kind that a file is without doubt. */
export const sureSource = (file: OpenedFile) => fileSources.find((source) => source.recognise(file) === true)

export const getSource = (id: string) => fileSources.find((source) => source.id === id)

const allSources = () => fileSources.map((source) => source.id)
