import { expect, test } from 'vitest'
import { readNetflixName, seriesPart } from '#app/server/import/sources/netflix-name.ts'

const movie = (title: string) => ({ kind: 'movie', title })
type Said = { season?: number | null; seasonName?: string | null; number?: number | null }
const clued = (series: string, episodeName: string, said: Said = {}) => ({
  series,
  clue: { season: null, seasonName: null, number: null, episodeName, ...said },
})
const episode = (series: string, episodeName: string, said?: Said) => ({
  kind: 'episode',
  ...clued(series, episodeName, said),
})
/** The name stays what it is, for a movie of that name. */
const unclear = (series: string, episodeName: string, said?: Said) => ({
  kind: 'unclear',
  title: expect.any(String) as string,
  ...clued(series, episodeName, said),
})

test.each([
  ['Dark: Season 1: Secrets', episode('Dark', 'Secrets', { season: 1 })],
  ['Dark: Staffel 2: Anfänge und Enden', episode('Dark', 'Anfänge und Enden', { season: 2 })],
  ['The Queen’s Gambit: Limited Series: Openings', episode('The Queen’s Gambit', 'Openings', { season: 1 })],
  [
    'Star Trek: Deep Space Nine: Season 1: Emissary: Part 1',
    episode('Star Trek: Deep Space Nine', 'Emissary: Part 1', { season: 1 }),
  ],
  ['Money Heist: Part 4: Game Over', unclear('Money Heist', 'Game Over', { season: 4 })],
  ['Bloom: Part 1: The Film: Dawn', unclear('Bloom', 'The Film: Dawn', { season: 1 })],
  [
    'American Horror Story: Murder House: Pilot',
    unclear('American Horror Story', 'Pilot', { seasonName: 'Murder House' }),
  ],
  ['Fargo: Year II: Loplop', unclear('Fargo', 'Loplop', { seasonName: 'Year II' })],
  ['Narcos: Episode 3', episode('Narcos', 'Episode 3')],
  ['Heat', movie('Heat')],
  ['Mission: Impossible', movie('Mission: Impossible')],
  ['Kill Bill: Volume 2', movie('Kill Bill: Volume 2')],
  ['Star Wars: The Last Jedi', movie('Star Wars: The Last Jedi')],
])('%s', (name, expected) => {
  expect(readNetflixName(name)).toEqual(expected)
})

test.each([
  ['Dark: Season 1: Secrets (Episode 1)', 'Dark', 'Secrets', 1, 1],
  ['Dark: Staffel 3: Déjà-vu (Folge 1)', 'Dark', 'Déjà-vu', 3, 1],
  ['Lupin : Saison 2 : Chapitre 6 (Épisode n° 1)', 'Lupin', 'Chapitre 6', 2, 1],
  ['Élite: Temporada 4: La llegada (Episodio 12)', 'Élite', 'La llegada', 4, 12],
  ['3%: Temporada 1: Cubos (Episódio 1)', '3%', 'Cubos', 1, 1],
  ['Velvet: Temporada 2: Juntos (Capítulo 14)', 'Velvet', 'Juntos', 2, 14],
  ['Ondskan: Säsong 1: Skulden (Avsnitt 3)', 'Ondskan', 'Skulden', 1, 3],
  ['Rita: Sæson 2: Skyld (Afsnit 3)', 'Rita', 'Skyld', 2, 3],
  ['Undercover: Seizoen 1: Kwijt (Aflevering 9)', 'Undercover', 'Kwijt', 1, 9],
  ['Atiye: 2. Sezon: Kapı (2. Bölüm)', 'Atiye', 'Kapı', 2, 2],
  ['ダーク: シーズン2: はじまり（エピソード4）', 'ダーク', 'はじまり', 2, 4],
  ['Suburra: Stagione 1: (Episodio 7)', 'Suburra', '', 1, 7],
])('%s has its number', (name, series, episodeName, season, number) => {
  expect(readNetflixName(name)).toEqual(episode(series, episodeName, { season, number }))
})

test('a number tells an episode without a season, and what is in brackets otherwise does not', () => {
  expect(readNetflixName('Dark: Secrets (Episode 1)')).toEqual(episode('Dark', 'Secrets', { number: 1 }))
  expect(readNetflixName('Dark: Secrets (Part 1)')).toEqual(movie('Dark: Secrets (Part 1)'))
  expect(readNetflixName('Dune (Part 2)')).toEqual(movie('Dune (Part 2)'))
})

test('names that begin alike suggest a series, and are movies all the same where there are such', () => {
  const company = { ofSeries: (series: string) => (series === 'Harbour' ? 3 : 1) }
  expect(readNetflixName('Harbour: Low Tide', company)).toEqual(unclear('Harbour', 'Low Tide'))
  expect(readNetflixName('Lagoon: Low Tide', company)).toEqual(movie('Lagoon: Low Tide'))
  expect(readNetflixName('Harbour: Part 2: Low Tide', company)).toEqual(
    episode('Harbour', 'Low Tide', { season: 2 }),
  )
  expect(['Harbour: Low Tide', 'Harbour: Part 2: Low Tide', 'Harbour'].map(seriesPart)).toEqual([
    'Harbour',
    'Harbour',
    null,
  ])
})
