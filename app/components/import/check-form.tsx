import { importWords } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'

/** Starts a check of everything, and leads to the page where its proof will be. A whole-page post: it needs no script. */
export function CheckForm({ source = 'Trakt' }: { source?: string }) {
  return (
    <form method="post" action="/sync?check=1">
      <Button icon="check">{importWords.check.start(source)}</Button>
    </form>
  )
}
