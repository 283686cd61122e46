import { Button } from '../button.tsx'

/** Asks TMDB about the key at once; what it says appears as a toast. */
export function CheckKeyForm() {
  return (
    <form method="post" action="/tmdb-check" data-soft="">
      <Button icon="check">Check the TMDB key</Button>
    </form>
  )
}
