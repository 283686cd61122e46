import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { version } from '#app/server/version.ts'

export const loader = () => ({ version })

export const meta: MetaFunction = () => [{ title: 'About · Reelmark' }]

export default function About() {
  const { version: installed } = useLoaderData<typeof loader>()
  return (
    <article className="page page-narrow stack-l prose">
      <div className="stack">
        <h1>About Reelmark</h1>
        <p>
          Reelmark keeps your movie and series history on your own machine, and can prove that nothing is
          missing. This is version {installed}. Your browser asks this server alone; nothing here is counted,
          measured or sent anywhere.
        </p>
      </div>
      <section className="stack" aria-labelledby="tmdb">
        <h2 id="tmdb">TMDB</h2>
        <img src="/tmdb.svg" alt="The logo of The Movie Database" width={111} height={80} />
        <p>
          This application uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved
          by{' '}
          <a href="https://www.themoviedb.org" rel="noopener">
            TMDB
          </a>
          .
        </p>
        <p className="muted">
          Posters and other pictures, names, overviews, dates, people and franchises come from The Movie
          Database, through a key of your own and within its terms: nothing is kept for more than six months
          without being renewed, and all of it can be <a href="/settings/metadata#remove">removed</a> without
          touching your history.
        </p>
      </section>
      <section className="stack" aria-labelledby="trakt">
        <h2 id="trakt">Trakt</h2>
        <p className="muted">
          Your own history is read from{' '}
          <a href="https://trakt.tv" rel="noopener">
            Trakt
          </a>{' '}
          through an application that you register there. Reelmark only reads; it is not affiliated with
          Trakt.
        </p>
      </section>
      <section className="stack" aria-labelledby="licences">
        <h2 id="licences">Licences</h2>
        <p className="muted">
          Reelmark is free software under the MIT licence. The typefaces are Bricolage Grotesque, by Mathieu
          Triay, and Figtree, by Erik Kennedy, both under the{' '}
          <a href="https://openfontlicense.org" rel="noopener">
            SIL Open Font License 1.1
          </a>
          . The logo of TMDB belongs to TMDB; its outline is drawn as in{' '}
          <a href="https://simpleicons.org" rel="noopener">
            Simple Icons
          </a>
          , which is in the public domain (CC0 1.0).
        </p>
      </section>
    </article>
  )
}
