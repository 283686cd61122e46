import { describe, expect, test } from 'vitest'
import { testClock } from '#tests/builders/test-clock.ts'
import type { ArtSubject } from './artwork/art-subject.ts'
import { svgOf } from './artwork/drawn-artwork.ts'
import { fitText, widthAtCapHeight } from './artwork/lettering.ts'
import { MOTIFS } from './artwork/motifs/motifs.ts'
import { splitTitle } from './artwork/poster.ts'
import { styleOf } from './artwork/styling.ts'
import { PALETTES } from './artwork/palettes.ts'
import { createSandbox } from './sandbox.ts'

const sandbox = createSandbox({ clock: testClock('2026-11-21T00:00:00.000Z') })
const subjects = [...sandbox.state.tmdb.images.values()]
const posters = subjects.filter((subject) => subject.kind === 'poster')

const aPoster = (given: Partial<ArtSubject>): ArtSubject => ({
  kind: 'poster',
  key: 'movie 1',
  title: 'A Title',
  year: 2001,
  genres: ['Drama'],
  byline: 'Someone',
  names: ['One Name', 'Another Name'],
  ...given,
})

describe('a picture', () => {
  test('is the same each time and differs from its neighbour’s', () => {
    expect(svgOf(aPoster({}))).toBe(svgOf(aPoster({})))
    expect(svgOf(aPoster({ key: 'movie 2' }))).not.toBe(svgOf(aPoster({})))
    expect(svgOf(aPoster({ variant: 2 }))).not.toBe(svgOf(aPoster({})))
  })

  test('holds no text element, so that no font is needed', () => {
    expect(posters.slice(0, 40).map(svgOf).join('')).not.toContain('<text')
  })

  test('has a known motif and palette for every title', () => {
    const unknown = subjects.filter((subject) => {
      const style = styleOf(subject)
      return !(style.motif in MOTIFS) || !(style.palette in PALETTES)
    })
    expect(unknown).toEqual([])
  })
})

describe('lettering', () => {
  test('stays within its box for every title of the world', () => {
    const box = { width: 512, height: 190, most: 132 }
    const outside = posters.filter((poster) => {
      const { face } = styleOf(poster)
      const block = fitText(splitTitle(poster.title).main, { face, ...box })
      const widest = Math.max(
        ...block.lines.map((line) => widthAtCapHeight(face, line.text) * line.capHeight),
      )
      return widest > box.width + 0.5 || block.height > box.height + 0.5
    })
    expect(outside.map((poster) => poster.title)).toEqual([])
  })

  test('divides a long title at its colon', () => {
    expect(splitTitle('Mad Max: Fury Road')).toEqual({ main: 'Mad Max', second: 'Fury Road' })
    expect(splitTitle('Alien³')).toEqual({ main: 'Alien³', second: null })
  })
})
