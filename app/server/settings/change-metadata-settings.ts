import { countries } from '#app/domain/countries.ts'
import { WITHOUT_WORDS } from '#app/domain/choose-poster.ts'
import { languages, posterLanguages } from '#app/domain/languages.ts'
import type { Clock } from '#app/server/base/clock.ts'
import type { Config } from '#app/server/base/config.ts'
import type { Database } from '#app/server/db/open-database.ts'
import type { EnrichmentQueue } from '#app/server/tmdb/enrichment-queue.ts'
import type { TmdbClient } from '#app/server/tmdb/tmdb-client.ts'
import { type Resolution, resolutions } from '#app/server/tmdb/tmdb-settings.ts'
import { metadataChangeWords } from '#app/words/en.ts'
import type { Viewer } from '#app/server/db/profile.ts'
import { changeLanguage } from './change-language.ts'
import { changePosters } from './change-posters.ts'

export type MetadataPart = 'language' | 'posters' | 'country' | 'images'

export type MetadataForm = {
  language: string
  fallbacks: string[]
  /** In order; '' is none. */
  posters: string[]
  /** '' is that of the time zone. */
  country: string
  resolution: string
  mostGigabytes: number
  fetchesAhead: boolean
}

type Outcome = { kind: 'changed'; message: string } | { kind: 'refused'; reason: string }

const GIGABYTE = 1024 ** 3

/** Checks and keeps one part of what the form says. */
export async function changeMetadataSettings(
  runtime: { db: Database; clock: Clock; config: Config; tmdb: TmdbClient; enrichment: EnrichmentQueue },
  viewer: Viewer,
  part: MetadataPart,
  form: MetadataForm,
): Promise<Outcome> {
  switch (part) {
    case 'language':
      return setLanguage(runtime, viewer, form)
    case 'posters':
      return setPosters(runtime, viewer, form)
    case 'country':
      return setCountry(runtime, form)
    case 'images':
      return setImages(runtime, form)
  }
}

async function setPosters(
  runtime: Parameters<typeof changePosters>[0],
  viewer: Viewer,
  { posters }: MetadataForm,
): Promise<Outcome> {
  const wanted = [...new Set(posters)].filter((code) => code !== '')
  if (!wanted.every((code) => code in posterLanguages || code === WITHOUT_WORDS))
    return { kind: 'refused', reason: metadataChangeWords.posters.unknown }
  const hasChanged = await changePosters(runtime, viewer, wanted)
  const message = hasChanged ? metadataChangeWords.posters.saved : metadataChangeWords.nothing
  return { kind: 'changed', message }
}

async function setCountry({ tmdb }: { tmdb: TmdbClient }, { country }: MetadataForm): Promise<Outcome> {
  if (country !== '' && !countries.includes(country))
    return { kind: 'refused', reason: metadataChangeWords.country.unknown }
  await tmdb.settings.change({ country: country === '' ? null : country })
  return { kind: 'changed', message: metadataChangeWords.country.saved }
}

async function setLanguage(
  runtime: Parameters<typeof changeLanguage>[0],
  viewer: Viewer,
  { language, fallbacks }: MetadataForm,
): Promise<Outcome> {
  const others = [...new Set(fallbacks)].filter((tag) => tag !== '' && tag !== language)
  if (![language, ...others].every((tag) => tag in languages))
    return { kind: 'refused', reason: metadataChangeWords.language.unknown }
  const titles = await changeLanguage(runtime, viewer, { language, fallbacks: others })
  const message =
    titles === 0
      ? metadataChangeWords.nothing
      : metadataChangeWords.language.saved(languages[language] ?? language)
  return { kind: 'changed', message }
}

async function setImages(
  { tmdb }: { tmdb: TmdbClient },
  { resolution, mostGigabytes, fetchesAhead }: MetadataForm,
): Promise<Outcome> {
  if (!resolutions.some((known) => known === resolution))
    return { kind: 'refused', reason: metadataChangeWords.images.unknownSize }
  if (!(mostGigabytes >= 0.1 && mostGigabytes <= 1000))
    return { kind: 'refused', reason: metadataChangeWords.images.noRoom }
  const mostImageBytes = Math.round(mostGigabytes * GIGABYTE)
  await tmdb.settings.change({ resolution: resolution as Resolution, mostImageBytes, fetchesAhead })
  return { kind: 'changed', message: metadataChangeWords.images.saved }
}
