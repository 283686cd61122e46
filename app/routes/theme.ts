import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { parseTheme } from '#app/domain/theme.ts'
import { readForm } from '#app/server/edge/read-form.ts'
import { sameSitePath } from '#app/server/session/same-site-path.ts'
import { themeCookie } from '#app/server/session/theme-cookie.ts'

export const loader = () => redirect('/')

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const returnTo = form.get('returnTo')
  return redirect(sameSitePath(typeof returnTo === 'string' ? returnTo : null), {
    headers: { 'Set-Cookie': themeCookie(parseTheme(form.get('theme'))) },
  })
}
