import { expect, test } from 'vitest'
import { readNetflixName } from '#app/server/import/sources/netflix-name.ts'

const movie = (title: string) => ({ kind: 'movie', title })
const episode = (
  series: string,
  episodeName: string,
  season: number | null,
  seasonName: string | null = null,
) => ({
  kind: 'episode',
  series,
  clue: { season, seasonName, episodeName },
})

test.each([
  ['Dark: Season 1: Secrets', episode('Dark', 'Secrets', 1)],
  ['Dark: Staffel 2: Anfänge und Enden', episode('Dark', 'Anfänge und Enden', 2)],
  ['The Queen’s Gambit: Limited Series: Openings', episode('The Queen’s Gambit', 'Openings', 1)],
  [
    'Star Trek: Deep Space Nine: Season 1: Emissary: Part 1',
    episode('Star Trek: Deep Space Nine', 'Emissary: Part 1', 1),
  ],
  ['Money Heist: Part 4: Game Over', episode('Money Heist', 'Game Over', 4)],
  [
    'American Horror Story: Murder House: Pilot',
    episode('American Horror Story', 'Pilot', null, 'Murder House'),
  ],
  ['Fargo: Year II: Loplop', episode('Fargo', 'Loplop', null, 'Year II')],
  ['Narcos: Episode 3', episode('Narcos', 'Episode 3', null)],
  ['Heat', movie('Heat')],
  ['Mission: Impossible', movie('Mission: Impossible')],
  ['Kill Bill: Volume 2', movie('Kill Bill: Volume 2')],
  ['Star Wars: The Last Jedi', movie('Star Wars: The Last Jedi')],
])('%s', (name, expected) => {
  expect(readNetflixName(name)).toEqual(expected)
})
