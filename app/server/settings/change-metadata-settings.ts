import { languages } from '#app/domain/languages.ts'
import type { Runtime } from '#app/server/runtime.ts'
import { type Resolution, resolutions } from '#app/server/tmdb/tmdb-settings.ts'
import { changeLanguage } from './change-language.ts'

export type MetadataForm = {
  language: string
  fallbacks: string[]
  resolution: string
  mostGigabytes: number
  fetchesAhead: boolean
}

type Outcome = { kind: 'changed'; message: string } | { kind: 'refused'; reason: string }

const GIGABYTE = 1024 ** 3

/** Checks and keeps one part of what the form says. */
export async function changeMetadataSettings(
  runtime: Pick<Runtime, 'db' | 'clock' | 'config' | 'tmdb' | 'enrichment'>,
  part: 'language' | 'images',
  form: MetadataForm,
): Promise<Outcome> {
  return part === 'language' ? setLanguage(runtime, form) : setImages(runtime, form)
}

async function setLanguage(
  runtime: Parameters<typeof changeLanguage>[0],
  { language, fallbacks }: MetadataForm,
): Promise<Outcome> {
  const others = [...new Set(fallbacks)].filter((tag) => tag !== '' && tag !== language)
  if (![language, ...others].every((tag) => tag in languages))
    return { kind: 'refused', reason: 'There is no such language.' }
  const titles = await changeLanguage(runtime, { language, fallbacks: others })
  const message =
    titles === 0
      ? 'Nothing has changed.'
      : `Texts come in ${languages[language]} now. What is not held yet fills in by itself.`
  return { kind: 'changed', message }
}

async function setImages(
  { tmdb }: Pick<Runtime, 'tmdb'>,
  { resolution, mostGigabytes, fetchesAhead }: MetadataForm,
): Promise<Outcome> {
  if (!resolutions.some((known) => known === resolution))
    return { kind: 'refused', reason: 'There is no such size.' }
  if (!(mostGigabytes >= 0.1 && mostGigabytes <= 1000))
    return { kind: 'refused', reason: 'Give the room for pictures in gigabytes, from 0.1 to 1000.' }
  const mostImageBytes = Math.round(mostGigabytes * GIGABYTE)
  await tmdb.settings.change({ resolution: resolution as Resolution, mostImageBytes, fetchesAhead })
  return { kind: 'changed', message: 'Saved. Pictures are fetched accordingly from now on.' }
}
