import type { Doubt } from '#app/domain/doubt.ts'
import { plural } from '#app/domain/format/plural.ts'

/** What hangs on a name: `2 plays in this file.` */
export function playsOfDoubt({ plays, playsAreIn }: Pick<Doubt, 'plays' | 'playsAreIn'>): string {
  if (plays === 0) return ''
  return `${plural(plays, 'play')} in ${playsAreIn === 'file' ? 'this file' : 'your history'}.`
}
