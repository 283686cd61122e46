import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { addToWatchlist, removeFromWatchlist } from '#app/server/library/watch-list-commands.ts'
import { runtime } from '#app/server/runtime.ts'
import { sameSitePath } from '#app/server/session/same-site-path.ts'

export const loader = () => redirect('/watchlist')

const blankAsNull = (value: unknown) => (value === '' || value === undefined ? null : value)

const form = z.object({
  intent: z.enum(['add', 'remove']),
  kind: z.enum(['movie', 'series']),
  tmdbId: z.coerce.number().int().min(1).max(2_147_483_647),
  name: z.preprocess(blankAsNull, z.string().trim().max(300).nullable()),
  year: z.preprocess(blankAsNull, z.coerce.number().int().min(1800).max(2300).nullable()),
  returnTo: z.string().optional(),
})

/** Puts a title of TMDB on the watchlist or takes it off, and goes back to where one was. */
export async function action({ request }: ActionFunctionArgs) {
  const given = form.safeParse(Object.fromEntries(await request.formData()))
  if (!given.success) throw new Response('The form does not name a title.', { status: 400 })
  const { intent, returnTo, ...title } = given.data
  if (intent === 'add') await addToWatchlist(runtime(), title)
  else await removeFromWatchlist(runtime(), title)
  return redirect(sameSitePath(returnTo ?? '/watchlist'))
}
