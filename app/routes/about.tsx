import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RichText } from '#app/components/ui/rich-text.tsx'
import { version } from '#app/server/base/version.ts'
import { aboutWords as words } from '#app/words/en.ts'

export const loader = () => ({ version })

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function About() {
  const { version: installed } = useLoaderData<typeof loader>()
  return (
    <article className="page page-narrow stack-l prose">
      <div className="stack">
        <h1>{words.heading}</h1>
        <p>{words.intro(installed)}</p>
      </div>
      <section className="stack" aria-labelledby="tmdb">
        <h2 id="tmdb">{words.tmdb.heading}</h2>
        <img src="/tmdb.svg" alt={words.tmdb.logo} width={111} height={80} />
        <p>
          <RichText words={words.tmdb.attribution} marks={{ a: linkTo('https://www.themoviedb.org') }} />
        </p>
        <p className="muted">
          <RichText words={words.tmdb.words} marks={{ a: linkToRemoving }} />
        </p>
      </section>
      <section className="stack" aria-labelledby="trakt">
        <h2 id="trakt">{words.trakt.heading}</h2>
        <p className="muted">
          <RichText words={words.trakt.words} marks={{ a: linkTo('https://trakt.tv') }} />
        </p>
      </section>
      <section className="stack" aria-labelledby="licences">
        <h2 id="licences">{words.licences.heading}</h2>
        <p className="muted">
          <RichText
            words={words.licences.words}
            marks={{
              font: linkTo('https://openfontlicense.org'),
              icons: linkTo('https://simpleicons.org'),
            }}
          />
        </p>
      </section>
    </article>
  )
}

const linkToRemoving = (there: string) => <a href="/settings/metadata#remove">{there}</a>

const linkTo = (address: string) => (there: string) => (
  <a href={address} rel="noopener">
    {there}
  </a>
)
