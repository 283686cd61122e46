import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react'
import { useNonce } from '#app/nonce.ts'

export default function App() {
  const nonce = useNonce()
  const noncePart = nonce === undefined ? {} : { nonce }
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <ScrollRestoration {...noncePart} />
        <Scripts {...noncePart} />
      </body>
    </html>
  )
}
