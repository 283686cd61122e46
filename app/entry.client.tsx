import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { type Conventions, defaultConventions, takeConventionsFrom } from '#app/locale/conventions.ts'

// Before anything is drawn: what is written must be what the server wrote.
const given = document.documentElement.dataset['conventions']
const conventions = given === undefined ? defaultConventions : (JSON.parse(given) as Conventions)
takeConventionsFrom(() => conventions)

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  )
})
