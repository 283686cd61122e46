import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Controls } from '#app/components/styleguide/controls.tsx'
import { Foundations } from '#app/components/styleguide/foundations.tsx'
import { Showings } from '#app/components/styleguide/showings.tsx'
import { samplePosters } from '#app/server/library/sample-posters.ts'
import { runtime } from '#app/server/runtime.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

export const loader = async ({ request }: LoaderFunctionArgs) => ({
  posters: await samplePosters(runtime(), viewerOf(request)),
})

export const meta: MetaFunction = () => [
  { title: 'Style guide · Reelmark' },
  { name: 'robots', content: 'noindex, nofollow' },
]

/** The design system, built from the components that the pages are built from, in both themes side by side. */
export default function Styleguide() {
  const { posters } = useLoaderData<typeof loader>()
  return (
    <div className="page stack-l">
      <header className="stack">
        <h1>Style guide</h1>
        <p className="prose">
          Every part the pages are made of, in the projection room and on paper. What a part looks like is
          decided here; a page only puts parts together.
        </p>
      </header>
      <div className="guide">
        {(['dark', 'light'] as const).map((scheme) => (
          <section
            key={scheme}
            className="guide-room"
            data-scheme={scheme}
            aria-labelledby={`room-${scheme}`}
          >
            <h2 id={`room-${scheme}`}>{scheme === 'dark' ? 'The room' : 'Paper'}</h2>
            <Foundations />
            <Controls />
            <Showings posters={posters} />
          </section>
        ))}
      </div>
    </div>
  )
}
