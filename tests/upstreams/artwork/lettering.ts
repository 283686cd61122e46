import { readTable } from '../world/table.ts'
import lettersText from './letters.tsv?raw'

export type Face = 'condensed' | 'roman' | 'wide' | 'didone' | 'deco' | 'rounded' | 'thin' | 'text'

type FaceTable = {
  capHeight: number
  glyphs: Map<string, { advance: number; outline: string }>
  kerning: Map<string, number>
}

const UNITS = 1000
const faces = readFaces()

/** Capital letters as outlines, so that a poster looks the same on a machine without fonts. */
function readFaces(): Map<string, FaceTable> {
  const tables = new Map<string, FaceTable>()
  for (const row of readTable(lettersText, ['face', 'character', 'advance', 'outline'])) {
    const table = tables.get(row.face) ?? { capHeight: 700, glyphs: new Map(), kerning: new Map() }
    tables.set(row.face, table)
    if (row.character === 'cap-height') table.capHeight = Number(row.advance)
    else if (row.character.startsWith('kern ')) table.kerning.set(row.character.slice(5), Number(row.advance))
    else table.glyphs.set(row.character, { advance: Number(row.advance), outline: row.outline })
  }
  return tables
}

function tableOf(face: Face): FaceTable {
  const table = faces.get(face)
  if (!table) throw new Error(`There are no letters of the face ${face}.`)
  return table
}

/** A letter the face lacks loses its accent, or else becomes a gap. */
function glyphOf(table: FaceTable, character: string) {
  return (
    table.glyphs.get(character) ??
    table.glyphs.get(character.normalize('NFD').charAt(0)) ?? { advance: 300, outline: '' }
  )
}

type Placed = { outline: string; x: number }

function setLine(face: Face, text: string, tracking: number): { width: number; placed: Placed[] } {
  const table = tableOf(face)
  const placed: Placed[] = []
  let x = 0
  let before = ''
  for (const character of text.toUpperCase()) {
    x += table.kerning.get(before + character) ?? 0
    const glyph = glyphOf(table, character)
    if (glyph.outline) placed.push({ outline: glyph.outline, x })
    x += glyph.advance + tracking * UNITS
    before = character
  }
  return { width: Math.max(1, x - tracking * UNITS), placed }
}

/** Width of a line whose capitals are one pixel high. */
export function widthAtCapHeight(face: Face, text: string, tracking = 0): number {
  return setLine(face, text, tracking).width / tableOf(face).capHeight
}

/** A line of capitals of a height in pixels; `x` and `y` are where its baseline begins, or its middle. */
export function drawLine(
  text: string,
  o: {
    face: Face
    capHeight: number
    x: number
    y: number
    fill: string
    tracking?: number
    anchor?: 'start' | 'middle' | 'end'
  },
): string {
  const { width, placed } = setLine(o.face, text, o.tracking ?? 0)
  const scale = o.capHeight / tableOf(o.face).capHeight
  const share = { start: 0, middle: 0.5, end: 1 }[o.anchor ?? 'start']
  const left = o.x - width * scale * share
  const letters = placed
    .map(({ outline, x }) => `<path transform="translate(${Math.round(x)} 0)" d="${outline}"/>`)
    .join('')
  return `<g fill="${o.fill}" transform="translate(${left.toFixed(1)} ${o.y.toFixed(1)}) scale(${scale.toFixed(4)})">${letters}</g>`
}

export type TitleBlock = { lines: { text: string; capHeight: number }[]; height: number; gap: number }

/** Breaks a text so that its letters are as large as the box allows. */
export function fitText(
  text: string,
  o: { face: Face; width: number; height: number; most: number; tracking?: number; justified?: boolean },
): TitleBlock {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const gapShare = 0.34
  let best: TitleBlock | undefined
  for (let count = 1; count <= Math.min(words.length, 7); count++) {
    const lines = balanced(words, count, (line) => widthAtCapHeight(o.face, line, o.tracking))
    const widths = lines.map((line) => widthAtCapHeight(o.face, line, o.tracking))
    const widest = Math.max(...widths)
    const even = Math.min(o.width / widest, o.most, o.height / (count + gapShare * (count - 1)))
    const heights = widths.map((width) =>
      o.justified ? Math.min(o.width / width, even * 1.9, o.most) : even,
    )
    const total = heights.reduce((sum, height) => sum + height, 0)
    const shrink = Math.min(1, o.height / (total + gapShare * even * (count - 1)))
    const block = {
      lines: lines.map((line, index) => ({ text: line, capHeight: (heights[index] ?? even) * shrink })),
      gap: gapShare * even * shrink,
      height: (total + gapShare * even * (count - 1)) * shrink,
    }
    const smallest = (candidate: TitleBlock) => Math.min(...candidate.lines.map((line) => line.capHeight))
    if (!best || smallest(block) > smallest(best) * 1.04) best = block
  }
  return best ?? { lines: [], gap: 0, height: 0 }
}

/** The words in so many lines, the longest of them as short as it can be. */
function balanced(words: string[], count: number, widthOf: (line: string) => number): string[] {
  if (count === 1) return [words.join(' ')]
  let best: string[] = []
  let bestWidth = Number.POSITIVE_INFINITY
  for (let end = 1; end <= words.length - count + 1; end++) {
    const head = words.slice(0, end).join(' ')
    if (widthOf(head) >= bestWidth) break
    const lines = [head, ...balanced(words.slice(end), count - 1, widthOf)]
    const widest = Math.max(...lines.map(widthOf))
    if (widest < bestWidth) [best, bestWidth] = [lines, widest]
  }
  return best
}
