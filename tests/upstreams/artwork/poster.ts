import { seededRandom } from '../seeded-random.ts'
import type { ArtSubject } from './art-subject.ts'
import { createStage, type Scenery, type Stage } from './drawing.ts'
import { drawLine, fitText, type TitleBlock, widthAtCapHeight } from './lettering.ts'
import { MOTIFS } from './motifs/motifs.ts'
import { mix, type Palette, PALETTES } from './palettes.ts'
import { motifsFor, type Style, styleOf } from './styling.ts'

const W = 600
const H = 900
const MARGIN = 44

/** A film poster: a motif, the title as large as it goes, a line above and the names below. */
export function posterSvg(subject: ArtSubject): string {
  const style = styleOf(subject)
  const motifs = motifsFor(subject)
  const variant = subject.variant ?? 0
  const motif = variant === 0 ? style.motif : (motifs[variant % motifs.length] ?? style.motif)
  const stage = createStage({
    w: W,
    h: H,
    colours: shifted(PALETTES[style.palette], variant),
    random: seededRandom(`poster ${subject.key} ${variant}`),
  })
  const scenery = MOTIFS[motif](stage)
  const words = lettering(stage, subject, style, scenery)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H}">${wrapped(stage, scenery.art + words)}</svg>`
}

/** Definitions come first, so the art has to be drawn before. */
export function wrapped(stage: Stage, art: string): string {
  return `<defs>${stage.definitions()}</defs>${art}`
}

/** Another season has the same colours in another light. */
export function shifted(colours: Palette, variant: number): Palette {
  if (variant === 0) return colours
  const share = ((variant * 37) % 100) / 100
  return {
    ...colours,
    deep: mix(colours.deep, colours.mid, share * 0.4),
    mid: mix(colours.mid, colours.accent, share * 0.35),
    soft: mix(colours.soft, colours.accent, share * 0.4),
  }
}

function lettering(stage: Stage, subject: ArtSubject, style: Style, scenery: Scenery): string {
  const { colours: c } = stage
  const light = scenery.ink === 'light'
  const ink = light ? c.light : c.night
  const { main, second } = splitTitle(subject.title)
  const tracking = style.face === 'thin' ? 0.12 : style.face === 'wide' ? 0.02 : 0.01
  const most = style.face === 'thin' ? 66 : style.face === 'condensed' ? 132 : 92
  const title = fitText(main, {
    face: style.face,
    width: W - 2 * MARGIN,
    height: second ? 150 : 190,
    most,
    tracking,
    justified: style.face === 'condensed' && main.split(' ').length > 1,
  })
  const under = second
    ? fitText(second, { face: 'text', width: W - 2.6 * MARGIN, height: 46, most: 17, tracking: 0.2 })
    : null
  const names = namesLine(subject.names)
  const foot = H - 40
  const blockHeight = title.height + (under ? under.height + 22 : 0)
  const atTop = scenery.title === 'top'
  const top = atTop ? 92 : foot - (names ? 34 : 4) - blockHeight
  return (
    scrim(stage, { light, atTop, from: atTop ? top + blockHeight : top }) +
    drawBlock(title, { face: style.face, y: top, fill: ink, tracking }) +
    (under
      ? drawBlock(under, {
          face: 'text',
          y: top + title.height + 22,
          fill: light ? c.accent : mix(c.night, c.accent, 0.45),
          tracking: 0.2,
        })
      : '') +
    byline(subject, { fill: ink, y: atTop ? 58 : top - 24 }) +
    (names
      ? drawLine(names, {
          face: 'text',
          capHeight: 8.5,
          x: W / 2,
          y: foot + 6,
          fill: ink,
          tracking: 0.16,
          anchor: 'middle',
        })
      : '')
  )
}

function byline(subject: ArtSubject, o: { fill: string; y: number }): string {
  const text = [subject.byline, subject.variant === undefined && subject.year ? String(subject.year) : '']
    .filter((part) => part !== '')
    .join('  ·  ')
  if (text === '') return ''
  const capHeight = Math.min(10.5, (W - 2 * MARGIN) / widthAtCapHeight('text', text, 0.22))
  return drawLine(text, {
    face: 'text',
    capHeight,
    x: W / 2,
    y: o.y,
    fill: o.fill,
    tracking: 0.22,
    anchor: 'middle',
  })
}

/** As many names as fit on one line. */
function namesLine(names: string[]): string {
  for (let count = Math.min(4, names.length); count > 0; count--) {
    const text = names.slice(0, count).join('    ')
    if (widthAtCapHeight('text', text, 0.16) * 8.5 <= W - 1.6 * MARGIN) return text
  }
  return ''
}

function drawBlock(
  block: TitleBlock,
  o: { face: Style['face']; y: number; fill: string; tracking: number },
): string {
  let y = o.y
  return block.lines
    .map(({ text, capHeight }) => {
      y += capHeight
      const drawn = drawLine(text, {
        face: o.face,
        capHeight,
        x: W / 2,
        y,
        fill: o.fill,
        tracking: o.tracking,
        anchor: 'middle',
      })
      y += block.gap
      return drawn
    })
    .join('')
}

/** Enough dark, or light, behind the words. */
function scrim(stage: Stage, o: { light: boolean; atTop: boolean; from: number }): string {
  const colour = o.light ? stage.colours.night : stage.colours.light
  const reach = o.atTop ? o.from + 130 : H - o.from + 130
  const stops: [number, string, number][] = o.atTop
    ? [
        [0, colour, o.light ? 0.82 : 0.5],
        [0.55, colour, o.light ? 0.5 : 0.3],
        [1, colour, 0],
      ]
    : [
        [0, colour, 0],
        [0.42, colour, 0.66],
        [1, colour, 0.94],
      ]
  return `<rect x="0" y="${o.atTop ? 0 : (H - reach).toFixed(0)}" width="${W}" height="${reach.toFixed(0)}" fill="${stage.gradient(stops)}"/>`
}

/** `Star Wars: Episode I - The Phantom Menace` in a large and a small part. */
export function splitTitle(title: string): { main: string; second: string | null } {
  const [, main, second] = /^(.{3,}?)(?::| or:| - )\s*(.+)$/.exec(title) ?? []
  return main && second ? { main, second } : { main: title, second: null }
}
