import { sameSitePath } from './same-site-path.ts'

/** The page a form was sent from, with its query; the home page where the browser does not say. */
export function pathOfReferer(headers: Headers): string {
  const referer = headers.get('Referer')
  if (referer === null || !URL.canParse(referer)) return '/'
  const { pathname, search } = new URL(referer)
  return sameSitePath(pathname + search)
}
