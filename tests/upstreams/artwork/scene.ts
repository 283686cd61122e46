import { type Random, seededRandom } from '../seeded-random.ts'
import type { ArtSubject } from './art-subject.ts'
import { createStage, glow, rect } from './drawing.ts'
import { drawLine } from './lettering.ts'
import { MOTIFS } from './motifs/motifs.ts'
import { mix, PALETTES, type PaletteName } from './palettes.ts'
import { shifted, wrapped } from './poster.ts'
import { stillStyle, styleOf } from './styling.ts'

const W = 1600
const H = 900

/** A wide picture without words: a backdrop, or an episode's still. */
export function sceneSvg(subject: ArtSubject): string {
  const variant = subject.variant ?? 0
  const random = seededRandom(`${subject.kind} ${subject.key} ${variant}`)
  const isStill = subject.kind === 'still'
  const { motif, palette } = isStill ? stillStyle(subject, random) : styleOf(subject)
  const stage = createStage({ w: W, h: H, colours: shifted(PALETTES[palette], variant), random })
  const { art } = MOTIFS[motif](stage)
  const framed = isStill ? `<g transform="${closeUp(random)}">${art}</g>` : art
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}">${wrapped(stage, framed)}</svg>`
}

/** A still looks closer at a part of the scene, each episode at another. */
function closeUp(random: Random): string {
  const zoom = 1.08 + random.next() * 0.75
  const [x, y] = [-(zoom - 1) * W * random.next(), -(zoom - 1) * H * (0.15 + random.next() * 0.5)]
  const mirror = random.chance(0.5) ? `translate(${W} 0) scale(-1 1)` : ''
  return `${mirror} translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${zoom.toFixed(3)})`
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

/** A monogram before an arch, a disc or a lozenge. */
export function profileSvg(subject: ArtSubject): string {
  const random = seededRandom(subject.key)
  const colours = PALETTES[random.pick(PORTRAITS)]
  const stage = createStage({ w: 600, h: 900, colours, random })
  const ground = stage.gradient(
    [
      [0, colours.mid],
      [0.6, colours.deep],
      [1, colours.night],
    ],
    { kind: 'slant' },
  )
  const pane = stage.gradient([
    [0, mix(colours.soft, colours.mid, 0.4)],
    [1, mix(colours.deep, colours.mid, 0.3)],
  ])
  const edge = `stroke="${colours.light}" stroke-opacity=".45" stroke-width="2"`
  const [outer, inner] = random.pick(PANES)
  const art =
    rect(0, 0, 600, 900, ground) +
    glow(stage, 120 + random.next() * 360, 200 + random.next() * 200, 560, colours.accent, 0.5) +
    `<path d="${outer}" fill="none" ${edge}/><path d="${inner}" fill="${pane}"/>` +
    drawLine(initialsOf(subject.title), {
      face: 'didone',
      capHeight: 128,
      x: 300,
      y: 520,
      fill: colours.light,
      tracking: 0.04,
      anchor: 'middle',
    }) +
    rect(268, 562, 64, 5, colours.accent)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 900">${wrapped(stage, art)}</svg>`
}

const PANES: [outer: string, inner: string][] = [
  ['M90 760V420A210 210 0 0 1 510 420V760Z', 'M112 738V420A188 188 0 0 1 488 420V738Z'],
  [
    'M300 218A235 235 0 1 1 300 688A235 235 0 1 1 300 218Z',
    'M300 242A211 211 0 1 1 300 664A211 211 0 1 1 300 242Z',
  ],
  ['M300 150L560 455L300 760L40 455Z', 'M300 182L532 455L300 728L68 455Z'],
]

function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter((part) => /^\p{L}/u.test(part))
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => part?.charAt(0) ?? '').join('')
}
