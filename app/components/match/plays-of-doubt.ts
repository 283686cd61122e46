import type { Doubt } from '#app/domain/doubt.ts'
import { doubtWords } from '#app/words/en.ts'

/** What hangs on a name: `2 plays in this file.` */
export function playsOfDoubt({ plays, playsAreIn }: Pick<Doubt, 'plays' | 'playsAreIn'>): string {
  if (plays === 0) return ''
  return playsAreIn === 'file' ? doubtWords.playsInFile(plays) : doubtWords.playsInHistory(plays)
}
