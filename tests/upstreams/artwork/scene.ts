import { seededRandom } from '../seeded-random.ts'
import type { ArtSubject } from './art-subject.ts'
import { circle, createStage, glow, rect } from './drawing.ts'
import { drawLine } from './lettering.ts'
import { MOTIFS } from './motifs/motifs.ts'
import { mix, PALETTES, type PaletteName } from './palettes.ts'
import { shifted, wrapped } from './poster.ts'
import { motifsFor, styleOf } from './styling.ts'

const W = 1600
const H = 900

/** A wide picture without words: a backdrop, or an episode's still. */
export function sceneSvg(subject: ArtSubject): string {
  const style = styleOf(subject)
  const motifs = motifsFor(subject)
  const variant = subject.variant ?? 0
  const random = seededRandom(`${subject.kind} ${subject.key} ${variant}`)
  const motif = subject.kind === 'still' ? random.pick(motifs) : style.motif
  const stage = createStage({ w: W, h: H, colours: shifted(PALETTES[style.palette], variant), random })
  const { art } = MOTIFS[motif](stage)
  // A still looks closer at a part of the scene, each episode at another.
  const zoom = subject.kind === 'still' ? 1.05 + random.next() * 0.5 : 1
  const [x, y] = [-(zoom - 1) * W * random.next(), -(zoom - 1) * H * (0.2 + random.next() * 0.5)]
  const mirrored = subject.kind === 'still' && random.chance(0.5) ? `translate(${W} 0) scale(-1 1)` : ''
  const framed = `<g transform="${mirrored} translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${zoom.toFixed(3)})">${art}</g>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}">${wrapped(stage, framed)}</svg>`
}

const PORTRAITS: PaletteName[] = [
  'teal',
  'abyss',
  'violet',
  'ice',
  'gold',
  'sepia',
  'rose',
  'moss',
  'mint',
  'mars',
  'steel',
  'pastry',
]

/** A monogram over the outline of head and shoulders. */
export function profileSvg(subject: ArtSubject): string {
  const random = seededRandom(subject.key)
  const colours = PALETTES[random.pick(PORTRAITS)]
  const stage = createStage({ w: 600, h: 900, colours, random })
  const initials = initialsOf(subject.title)
  const backdrop = rect(
    0,
    0,
    600,
    900,
    stage.gradient(
      [
        [0, colours.mid],
        [0.6, colours.deep],
        [1, colours.night],
      ],
      { kind: 'slant' },
    ),
  )
  const bust =
    circle(300, 370, 150, mix(colours.deep, colours.night, 0.35)) +
    `<path d="M40 900C40 690 150 590 300 590S560 690 560 900Z" fill="${mix(colours.deep, colours.night, 0.35)}"/>`
  const letters = drawLine(initials, {
    face: 'didone',
    capHeight: initials.length > 2 ? 110 : 150,
    x: 300,
    y: 620,
    fill: colours.light,
    tracking: 0.04,
    anchor: 'middle',
  })
  const art =
    backdrop +
    glow(stage, 180 + random.next() * 240, 240, 520, colours.accent, 0.6) +
    bust +
    rect(270, 664, 60, 5, colours.accent) +
    letters
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 900">${wrapped(stage, art)}</svg>`
}

function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter((part) => /^\p{L}/u.test(part))
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => part?.charAt(0) ?? '').join('')
}
