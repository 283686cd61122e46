import { checkKeyWords as words } from '#app/words/en.ts'
import { Button } from '#app/components/ui/button.tsx'

/** Asks TMDB about the key at once; what it says appears as a toast. */
export function CheckKeyForm() {
  return (
    <form method="post" action="/tmdb-check" data-soft="">
      <Button icon="check">{words.check}</Button>
    </form>
  )
}
