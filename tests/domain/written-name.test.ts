import { expect, test } from 'vitest'
import { readWrittenName } from '#app/domain/written-name.ts'

const NO_IDS = { tmdb: null, imdb: null, tvdb: null }

test.each([
  ['Harbour Lights (1999)', 'Harbour Lights', 1999],
  ['Harbour Lights [1985]', 'Harbour Lights', 1985],
  ['Harbour Lights (1999) [Director’s Cut]', 'Harbour Lights', 1999],
  ['Harbour.Lights.1999.1080p.BluRay.x264-GROUP.mkv', 'Harbour Lights', 1999],
  ['Harbour.Lights.1999.2160p.WEB-DL', 'Harbour Lights', 1999],
  ['Harbour_Lights_(1999)_720p.mp4', 'Harbour Lights', 1999],
  ['Harbour Lights 1999 720p', 'Harbour Lights', 1999],
  ['Harbour Lights (1999) Extended.mkv', 'Harbour Lights', 1999],
  ['[Group] Harbour Lights [1080p].mkv', 'Harbour Lights', null],
  ['Harbour.Lights.mkv', 'Harbour Lights', null],
  ['1917.2019.1080p.BluRay.mkv', '1917', 2019],
  ['1917.1080p.BluRay.mkv', '1917', null],
  ['Blade.Runner.2049.2017.1080p.mkv', 'Blade Runner 2049', 2017],
  ['2001: A Space Odyssey (1968)', '2001: A Space Odyssey', 1968],
  ['- Harbour Lights (1999)', 'Harbour Lights', 1999],
  ['- [x] Harbour Lights (1999)', 'Harbour Lights', 1999],
  ['12) Harbour Lights (1999)', 'Harbour Lights', 1999],
  ['Harbour Lights, 1999', 'Harbour Lights', 1999],
  ['Harbour Lights - 1999', 'Harbour Lights', 1999],
  ['/films/Harbour Lights (1999)/Harbour Lights (1999) - 1080p.mkv', 'Harbour Lights', 1999],
  ['D:\\Films\\Harbour.Lights.1999.mkv', 'Harbour Lights', 1999],
])('“%s” is %j of %j', (text, name, year) => {
  expect(readWrittenName(text)).toEqual({ name, year, kind: null, ids: NO_IDS, episodes: null })
})

test.each([
  '1917',
  '2012',
  '9-1-1',
  'S.W.A.T.',
  '2001: A Space Odyssey',
  '(500) Days of Summer',
  'Blade Runner 2049',
  'Wonder Woman 1984',
  'Mr. Robot',
  'E.T. the Extra-Terrestrial',
  'Se7en',
  '[REC]',
  'Area 51x',
  'Birdman or (The Unexpected Virtue of Ignorance)',
  'xXx',
  'Hunting Season',
  'Open Season 2',
  'Face/Off',
  '50/50',
  'Class of 1984',
  'Area 51 4x4',
  '24',
  'Episode 50',
])('“%s” is a title as it stands', (name) => {
  expect(readWrittenName(name)).toEqual({ name, year: null, kind: null, ids: NO_IDS, episodes: null })
})

test.each([
  ['Quay Street s01e02', 'Quay Street', null, 1, [2]],
  ['Quay Street S1E2', 'Quay Street', null, 1, [2]],
  ['Quay Street (2014) - S02E03 - Tides.mkv', 'Quay Street', 2014, 2, [3]],
  ['Quay.Street.S01E02.1080p.WEB.mkv', 'Quay Street', null, 1, [2]],
  ['Quay.Street.2014.S01E02.mkv', 'Quay Street', 2014, 1, [2]],
  ['Quay Street S01E02-E04', 'Quay Street', null, 1, [2, 3, 4]],
  ['Quay Street S01E02E03', 'Quay Street', null, 1, [2, 3]],
  ['Quay Street S01E02-03', 'Quay Street', null, 1, [2, 3]],
  ['Quay.Street.S01E02-1080p.mkv', 'Quay Street', null, 1, [2]],
  ['Quay Street - 1x03 - Tides.avi', 'Quay Street', null, 1, [3]],
  ['Quay Street Season 2 Episode 1', 'Quay Street', null, 2, [1]],
  ['Quay Street, Staffel 2, Folge 11', 'Quay Street', null, 2, [11]],
  ['Quay Street S02 - E03', 'Quay Street', null, 2, [3]],
  ['Quay Street S2 Ep3', 'Quay Street', null, 2, [3]],
  ['Quay Street S2:E3 “Tides”', 'Quay Street', null, 2, [3]],
  ['Quay Street 2×03', 'Quay Street', null, 2, [3]],
  ['Quay Street – Stagione 2, Episodio 3', 'Quay Street', null, 2, [3]],
  ['Quay Street, 2. Staffel, 3. Folge', 'Quay Street', null, 2, [3]],
  ['Quay Street Сезон 2 Серия 3', 'Quay Street', null, 2, [3]],
  ['24 S01E02', '24', null, 1, [2]],
  ['9-1-1 S03E04', '9-1-1', null, 3, [4]],
  ['S.W.A.T.S01E01.720p.mkv', 'S.W.A.T', null, 1, [1]],
  ['S.W.A.T.2017.S01E01.mkv', 'S.W.A.T', 2017, 1, [1]],
])('“%s” is an episode of %j (%j)', (text, name, year, season, numbers) => {
  expect(readWrittenName(text)).toEqual({
    name,
    year,
    kind: null,
    ids: NO_IDS,
    episodes: { season, numbers },
  })
})

test.each([
  ['Harbour Lights (1999) {tmdb-602}', { tmdb: 602 }],
  ['Harbour Lights (1999) {imdb-tt7654321}', { imdb: 'tt7654321' }],
  ['Harbour Lights (1999) [tvdbid-77]', { tvdb: 77 }],
  ['Harbour Lights (1999) [tmdbid=602]', { tmdb: 602 }],
])('“%s” carries an id', (text, ids) => {
  expect(readWrittenName(text)).toEqual({
    name: 'Harbour Lights',
    year: 1999,
    kind: null,
    ids: { ...NO_IDS, ...ids },
    episodes: null,
  })
})

test.each([
  ['Quay Street (TV Series 2014–2019)', 'series'],
  ['Quay Street (2014– )', 'series'],
  ['Quay Street (2014-2019)', 'series'],
  ['Quay Street (2014 TV series)', 'series'],
  ['Quay Street (2014 film)', 'movie'],
  ['Quay Street (film, 2014)', 'movie'],
])('“%s” says of which kind it is', (text, kind) => {
  expect(readWrittenName(text)).toMatchObject({ name: 'Quay Street', year: 2014, kind })
})

test.each([
  ['tt7654321', 'tt7654321'],
  ['https://www.imdb.com/title/tt7654321/?ref_=x', 'tt7654321'],
  ['Harbour Lights (tt7654321)', 'Harbour Lights'],
  ['Harbour Lights https://imdb.com/title/tt7654321', 'Harbour Lights'],
])('“%s” is known by its IMDb id', (text, name) => {
  expect(readWrittenName(text)).toMatchObject({ name, ids: { imdb: 'tt7654321' } })
})
