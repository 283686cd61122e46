import bricolage from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2?url'
import figtree from '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url'
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  isRouteErrorResponse,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { FlashToast } from '#app/components/shell/flash-toast.tsx'
import { Footer } from '#app/components/shell/footer.tsx'
import { Journey } from '#app/components/shell/journey.tsx'
import { KeepFocus } from '#app/components/behaviour/keep-focus.tsx'
import { PageKeys } from '#app/components/behaviour/page-keys.tsx'
import { Navigation } from '#app/components/shell/navigation.tsx'
import { Overlays } from '#app/components/shell/overlays.tsx'
import { ProblemPage } from '#app/components/shell/problem-page.tsx'
import { RunIndicator } from '#app/components/shell/run-indicator.tsx'
import { CloseFolds } from '#app/components/user-edits/close-folds.tsx'
import { EnhancedForms } from '#app/components/behaviour/enhanced-forms.tsx'
import { EnhancedLinks } from '#app/components/behaviour/enhanced-links.tsx'
import { conventions } from '#app/locale/conventions.ts'
import { useNonce } from '#app/nonce.ts'
import { runtime } from '#app/server/runtime.ts'
import { takeFlash } from '#app/server/session/flash-cookie.ts'
import { readTheme } from '#app/server/session/theme-cookie.ts'
import { rootWords as words, wordsLanguage } from '#app/words/en.ts'
import stylesheet from './styles/app.css?url'

export const links: LinksFunction = () => [
  { rel: 'preload', href: figtree, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'preload', href: bricolage, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/site.webmanifest' },
]

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { flash, headers } = await takeFlash(runtime(), request.headers)
  return data({ theme: readTheme(request.headers.get('Cookie')), flash }, { headers })
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  // Absent where the root loader itself failed.
  const root = useRouteLoaderData<typeof loader>('root')
  const theme = root?.theme ?? 'system'
  const noncePart = nonce === undefined ? {} : { nonce }
  return (
    <html
      lang={wordsLanguage}
      data-theme={theme === 'system' ? undefined : theme}
      data-conventions={JSON.stringify(conventions())}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        <meta name="referrer" content="same-origin" />
        <Meta />
        <Links />
      </head>
      <body>
        <a href="#content" className="skip-link">
          {words.skip}
        </a>
        <Journey />
        <div className="shell">
          <Navigation theme={theme} />
          <main id="content" tabIndex={-1}>
            {children}
          </main>
          <Footer theme={theme} />
        </div>
        <FlashToast flash={root?.flash ?? null} />
        <ScrollRestoration {...noncePart} />
        <Scripts {...noncePart} />
      </body>
    </html>
  )
}

export default function Root() {
  return (
    <>
      <Outlet />
      <RunIndicator />
      <EnhancedForms />
      <CloseFolds />
      <EnhancedLinks />
      <KeepFocus />
      <PageKeys />
      <Overlays />
    </>
  )
}

export function ErrorBoundary() {
  return (
    <>
      <Problem />
      <KeepFocus />
      <PageKeys />
      <Overlays />
    </>
  )
}

function Problem() {
  const error = useRouteError()
  if (!isRouteErrorResponse(error)) return <ProblemPage status={500} />
  const message =
    typeof error.data === 'string' && error.data !== '' && error.status !== 404 ? error.data : undefined
  return <ProblemPage status={error.status} message={message} />
}
