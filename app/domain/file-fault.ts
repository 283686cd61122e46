/** Why a file cannot be read; nothing of it is imported. */
export type FileFault =
  | { code: Damage; file: string }
  | { code: 'damaged-part'; file: string; archive: string }
  | { code: 'nothing-to-read'; file: string }
  | { code: 'too-many-files'; file: string; files: number }
  | { code: 'too-large-unpacked'; file: string; megabytes: number }
  | { code: 'locked'; file: string }
  | { code: 'no-file' }
  | { code: 'no-room' }
  | { code: 'too-many-rows'; file: string; most: number }
  | { code: 'gone' }
  | { code: 'empty'; file: string }
  | { code: 'value-too-long'; file: string }
  | { code: 'no-such-columns'; file: string; columns: string[] }
  | { code: 'no-table'; file: string }
  /** Sources by their ids. */
  | { code: 'unknown-source'; asked: string; understood: string[] }
  | { code: 'of-no-source'; file: string; understood: string[] }
  | { code: 'not-of-source'; file: string; source: string }
  | { code: 'source-unknown-here'; source: string }
  | { code: 'newer-reelmark'; file: string }

export type Damage =
  'damaged-quotation-marks' | 'damaged-json' | 'damaged-archive' | 'damaged-archive-or-its-end'
