import { hashOf, type Random } from '../seeded-random.ts'
import { readTable } from '../world/table.ts'
import type { ArtSubject } from './art-subject.ts'
import type { Face } from './lettering.ts'
import type { MotifName } from './motifs/motifs.ts'
import type { PaletteName } from './palettes.ts'
import stylesText from './styles.tsv?raw'

export type Style = { motif: MotifName; palette: PaletteName; face: Face }

type Range = { motifs: MotifName[]; palettes: PaletteName[]; faces: Face[] }

/** What suits a genre; the first genre of a title that is listed decides, in this order. */
const BY_GENRE: [genre: string, range: Range][] = [
  [
    'Horror',
    {
      motifs: ['hillHouse', 'drips', 'forest', 'eye', 'corridor'],
      palettes: ['blood', 'noir', 'moss', 'violet'],
      faces: ['thin', 'didone'],
    },
  ],
  ['Western', { motifs: ['road', 'dunes'], palettes: ['desert', 'sepia'], faces: ['didone', 'condensed'] }],
  [
    'War',
    {
      motifs: ['storm', 'chevrons', 'mountains'],
      palettes: ['moss', 'sepia', 'steel'],
      faces: ['condensed', 'roman'],
    },
  ],
  [
    'Animation',
    {
      motifs: ['balloons', 'lanterns', 'bauhaus', 'island'],
      palettes: ['candy', 'citrus', 'sky', 'mint'],
      faces: ['rounded'],
    },
  ],
  [
    'Family',
    { motifs: ['balloons', 'bauhaus', 'lanterns'], palettes: ['candy', 'citrus', 'sky'], faces: ['rounded'] },
  ],
  [
    'Sci-Fi & Fantasy',
    {
      motifs: ['orbit', 'eclipse', 'starship', 'mountains'],
      palettes: ['abyss', 'teal', 'violet', 'ice'],
      faces: ['wide', 'thin'],
    },
  ],
  [
    'Science Fiction',
    {
      motifs: ['orbit', 'eclipse', 'retroSun', 'corridor', 'blackHole', 'chevrons'],
      palettes: ['abyss', 'teal', 'neon', 'violet', 'mars', 'ice'],
      faces: ['wide', 'thin', 'condensed'],
    },
  ],
  [
    'Fantasy',
    {
      motifs: ['castle', 'mountains', 'forest', 'lanterns', 'waves'],
      palettes: ['jungle', 'gold', 'violet', 'teal'],
      faces: ['roman', 'deco'],
    },
  ],
  [
    'Comedy',
    {
      motifs: ['bauhaus', 'facade', 'cards', 'stageLight'],
      palettes: ['citrus', 'pastry', 'mint', 'candy'],
      faces: ['condensed', 'rounded', 'deco'],
    },
  ],
  [
    'Crime',
    {
      motifs: ['skyline', 'halves', 'tower', 'cards', 'fingerprint'],
      palettes: ['noir', 'steel', 'ember', 'teal'],
      faces: ['condensed', 'deco'],
    },
  ],
  [
    'Thriller',
    {
      motifs: ['spiral', 'stairs', 'keyhole', 'eye', 'snapshots'],
      palettes: ['noir', 'steel', 'abyss', 'blood'],
      faces: ['condensed', 'thin'],
    },
  ],
  [
    'Action',
    {
      motifs: ['rays', 'skyline', 'road', 'storm', 'chevrons'],
      palettes: ['ember', 'mars', 'steel', 'abyss'],
      faces: ['condensed', 'wide'],
    },
  ],
  [
    'Romance',
    {
      motifs: ['lanterns', 'waves', 'facade'],
      palettes: ['rose', 'pastry', 'gold'],
      faces: ['didone', 'deco'],
    },
  ],
]
const OTHERWISE: Range = {
  motifs: ['chevrons', 'halves', 'stairs', 'mountains', 'skyline', 'stageLight'],
  palettes: ['bone', 'sepia', 'teal', 'rose', 'gold'],
  faces: ['didone', 'roman', 'condensed'],
}

const chosen = new Map(
  readTable(stylesText, ['key', 'motif', 'palette', 'face']).map((row) => [
    row.key,
    { motif: row.motif as MotifName, palette: row.palette as PaletteName, face: row.face as Face },
  ]),
)

/** A look chosen for the title, or one drawn from what suits its genre. */
export function styleOf(subject: ArtSubject): Style {
  return chosen.get(subject.key) ?? drawn(subject.key, rangeOf(subject))
}

/** Motifs for further posters of the same title, its own first. */
export function motifsFor(subject: ArtSubject): MotifName[] {
  return [...new Set([styleOf(subject).motif, ...rangeOf(subject).motifs])]
}

/** Scenes that suit any story. */
const SCENES: MotifName[] = [
  'skyline',
  'road',
  'mountains',
  'forest',
  'waves',
  'lanterns',
  'stairs',
  'corridor',
  'stageLight',
  'hillHouse',
  'storm',
  'chevrons',
  'island',
  'snow',
  'tower',
]

/** For an episode: every second time a motif of the title's own, in its colours or some that go with them. */
export function stillStyle(subject: ArtSubject, random: Random): { motif: MotifName; palette: PaletteName } {
  return {
    motif: random.pick(random.chance(0.45) ? motifsFor(subject) : SCENES),
    palette: random.chance(0.6) ? styleOf(subject).palette : random.pick(rangeOf(subject).palettes),
  }
}

function rangeOf(subject: ArtSubject): Range {
  return BY_GENRE.find(([genre]) => subject.genres.includes(genre))?.[1] ?? OTHERWISE
}

function drawn(key: string, range: Range): Style {
  const from = <T>(list: T[], salt: string): T => list[hashOf(`${salt} ${key}`) % list.length] as T
  return {
    motif: from(range.motifs, 'motif'),
    palette: from(range.palettes, 'palette'),
    face: from(range.faces, 'face'),
  }
}
