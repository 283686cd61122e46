import { AsyncLocalStorage } from 'node:async_hooks'
import { type Conventions, defaultConventions, takeConventionsFrom } from '#app/locale/conventions.ts'
import { chosenConventions } from '#app/format/region-conventions.ts'
import { readFormatChoice } from './format-cookie.ts'

const current = new AsyncLocalStorage<Conventions>()
takeConventionsFrom(() => current.getStore() ?? defaultConventions)

/** How dates and numbers are written for whoever asks. A program that names no language gets the plain ones. */
export function conventionsFor(headers: Headers): Conventions {
  const choice = readFormatChoice(headers.get('Cookie'))
  const language = headers.get('Accept-Language')
  if (language === null && choice.region === null)
    return { ...defaultConventions, ...(choice.clock !== null && { clock: choice.clock }) }
  return chosenConventions(choice, language)
}

/** Whatever is written while the request is answered is written for who sent it. Within itself it changes nothing. */
export function withRequestLocale<T>(request: Request, answer: () => T): T {
  if (current.getStore()) return answer()
  return current.run(conventionsFor(request.headers), answer)
}
