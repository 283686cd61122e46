import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Notice } from '#app/components/ui/notice.tsx'
import { CountrySection } from '#app/components/settings/country-section.tsx'
import { EnrichmentSection } from '#app/components/settings/enrichment-section.tsx'
import { ImagesSection } from '#app/components/settings/images-section.tsx'
import { LanguageSection } from '#app/components/settings/language-section.tsx'
import { PostersSection } from '#app/components/settings/posters-section.tsx'
import { RemoveTmdbSection } from '#app/components/settings/remove-tmdb-section.tsx'
import { useLivePage } from '#app/components/behaviour/use-live-page.ts'
import { countries } from '#app/domain/countries.ts'
import { namedRegions } from '#app/format/region-names.ts'
import { readForm } from '#app/server/edge/read-form.ts'
import { runtime } from '#app/server/runtime.ts'
import { flashHeaders } from '#app/server/session/flash-cookie.ts'
import { changeMetadataSettings, type MetadataPart } from '#app/server/settings/change-metadata-settings.ts'
import { metadataPage } from '#app/server/settings/metadata-page.ts'
import { removeTmdbData } from '#app/server/settings/remove-tmdb-data.ts'
import { enrichAgain } from '#app/server/tmdb/enrich-on-demand.ts'
import { commonWords, countryWords, metadataWords as words } from '#app/words/en.ts'
import { viewerOf } from '#app/server/viewer-of.ts'

const POLL_INTERVAL_MS = 4000

export async function loader({ request }: LoaderFunctionArgs) {
  return {
    ...(await metadataPage(runtime(), viewerOf(request))),
    countries: namedRegions(countries, countryWords.names),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const parts = runtime()
  const form = await readForm(request)
  switch (form.get('intent')) {
    case 'language':
    case 'posters':
    case 'country':
    case 'images': {
      const outcome = await changeMetadataSettings(
        parts,
        viewerOf(request),
        form.get('intent') as MetadataPart,
        {
          language: textOf(form, 'language'),
          fallbacks: form.getAll('fallback').map(String),
          posters: form.getAll('poster').map(String),
          country: textOf(form, 'country'),
          resolution: textOf(form, 'resolution'),
          mostGigabytes: Number(textOf(form, 'mostGigabytes')),
          fetchesAhead: form.get('fetchesAhead') === 'on',
        },
      )
      if (outcome.kind === 'refused') return data({ problem: outcome.reason }, { status: 422 })
      return back(outcome.message)
    }
    case 'again': {
      const asked = await enrichAgain(parts.db, null, parts.clock.now())
      parts.enrichment.wake()
      return back(words.askedAgain(asked))
    }
    case 'remove-everything':
      if (form.get('sure') !== 'yes') return data({ problem: words.tick }, { status: 422 })
      await removeTmdbData(parts, viewerOf(request))
      return back(words.removed)
    default:
      return data({ problem: commonWords.notOfThisPage }, { status: 422 })
  }
}

const back = (message: string) =>
  redirect('/settings/metadata', { headers: flashHeaders(runtime(), { message }) })

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

export const meta: MetaFunction = () => [{ title: words.pageTitle }]

export default function MetadataSettings() {
  const page = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>()?.problem
  useLivePage(page.tmdb.state === 'ok' && page.enrichment.pending > 0, POLL_INTERVAL_MS)
  return (
    <div className="page page-narrow stack-l settings">
      <h1>{words.heading}</h1>
      {problem !== undefined && (
        <Notice tone="danger" live>
          {problem}
        </Notice>
      )}
      <EnrichmentSection
        tmdb={page.tmdb}
        enrichment={page.enrichment}
        attention={page.attention}
        cache={page.cache}
        timeZone={page.timeZone}
      />
      <LanguageSection language={page.settings.language} fallbacks={page.settings.fallbacks} />
      <PostersSection wanted={page.settings.posterLanguages} />
      <CountrySection
        countries={page.countries}
        chosen={page.settings.country}
        automatic={page.automaticCountry}
      />
      <ImagesSection settings={page.settings} images={page.images} />
      <RemoveTmdbSection />
    </div>
  )
}
