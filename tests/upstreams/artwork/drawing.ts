import type { Random } from '../seeded-random.ts'
import { mix, type Palette } from './palettes.ts'

/** A surface to draw a motif on, of any size. */
export type Stage = {
  w: number
  h: number
  /** The shorter side, by which things are measured. */
  unit: number
  colours: Palette
  random: Random
  /** Registers a gradient and gives the `url(#…)` to fill with. */
  gradient: (stops: [offset: number, colour: string, opacity?: number][], o?: GradientShape) => string
  definitions: () => string
}

export type GradientShape =
  | { kind: 'down' }
  | { kind: 'across' }
  | { kind: 'slant' }
  | { kind: 'glow'; x: number; y: number; r: number }

/** What a motif leaves room for. */
export type Scenery = { art: string; title: 'top' | 'bottom'; ink: 'light' | 'dark' }
export type Motif = (stage: Stage) => Scenery

export function createStage(o: { w: number; h: number; colours: Palette; random: Random }): Stage {
  const definitions: string[] = []
  return {
    ...o,
    unit: Math.min(o.w, o.h),
    gradient(stops, shape = { kind: 'down' }) {
      const id = `g${definitions.length}`
      const inner = stops
        .map(
          ([offset, colour, opacity]) =>
            `<stop offset="${offset}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`,
        )
        .join('')
      definitions.push(
        shape.kind === 'glow'
          ? `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${n(shape.x)}" cy="${n(shape.y)}" r="${n(shape.r)}">${inner}</radialGradient>`
          : `<linearGradient id="${id}" ${DIRECTIONS[shape.kind]}>${inner}</linearGradient>`,
      )
      return `url(#${id})`
    },
    definitions: () => definitions.join(''),
  }
}

const DIRECTIONS = {
  down: 'x1="0" y1="0" x2="0" y2="1"',
  across: 'x1="0" y1="0" x2="1" y2="0"',
  slant: 'x1="0" y1="0" x2="1" y2="1"',
}

export const n = (value: number) => Number(value.toFixed(1))

export function rect(x: number, y: number, w: number, h: number, fill: string, extra = ''): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${extra}/>`
}

export function circle(x: number, y: number, r: number, fill: string, extra = ''): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(Math.max(0, r))}" fill="${fill}" ${extra}/>`
}

export function ring(x: number, y: number, r: number, stroke: string, width: number, extra = ''): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="none" stroke="${stroke}" stroke-width="${n(width)}" ${extra}/>`
}

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  width: number,
  extra = '',
): string {
  return `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${stroke}" stroke-width="${n(width)}" ${extra}/>`
}

export function shape(points: [number, number][], fill: string, extra = ''): string {
  return `<path d="M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z" fill="${fill}" ${extra}/>`
}

export function background(stage: Stage, stops: [number, string][]): string {
  return rect(0, 0, stage.w, stage.h, stage.gradient(stops))
}

/** Light around a point that fades to nothing. */
export function glow(stage: Stage, x: number, y: number, r: number, colour: string, strength = 0.8): string {
  const fill = stage.gradient(
    [
      [0, colour, strength],
      [0.35, colour, strength * 0.35],
      [1, colour, 0],
    ],
    { kind: 'glow', x, y, r },
  )
  return circle(x, y, r, fill)
}

export function stars(stage: Stage, count: number, below = 1): string {
  const { random, w, h, unit, colours } = stage
  return Array.from({ length: count }, () =>
    circle(
      random.next() * w,
      random.next() * h * below,
      unit * (0.0008 + random.next() ** 3 * 0.004),
      colours.light,
      `opacity="${n(0.25 + random.next() * 0.7)}"`,
    ),
  ).join('')
}

/** A closed band from a wavy upper edge to the lower end of the picture. */
export function ridge(
  stage: Stage,
  o: { y: number; height: number; steps: number; fill: string; sharp?: boolean; extra?: string },
): string {
  const { w, h, random } = stage
  const points = Array.from({ length: o.steps + 1 }, (_, index): [number, number] => [
    (w * index) / o.steps,
    o.y + (random.next() - 0.5) * o.height * (index % 2 === 0 ? 0.6 : 1.4),
  ])
  const edge = o.sharp ? points.map(([x, y]) => `L${n(x)} ${n(y)}`).join('') : smooth(points)
  const start = points[0] ?? [0, o.y]
  return `<path d="M0 ${n(h)}L0 ${n(start[1])}${edge}L${n(w)} ${n(h)}Z" fill="${o.fill}" ${o.extra ?? ''}/>`
}

function smooth(points: [number, number][]): string {
  return points
    .slice(1)
    .map(([x, y], index) => {
      const [px, py] = points[index] ?? [0, 0]
      const middle = (px + x) / 2
      return `C${n(middle)} ${n(py)} ${n(middle)} ${n(y)} ${n(x)} ${n(y)}`
    })
    .join('')
}

/** A person seen from far away, standing on `y`. */
export function figure(x: number, y: number, height: number, fill: string): string {
  const u = height / 10
  return (
    circle(x, y - 9 * u, u * 0.95, fill) +
    `<path d="M${n(x - 1.5 * u)} ${n(y - 7.6 * u)}Q${n(x)} ${n(y - 8.6 * u)} ${n(x + 1.5 * u)} ${n(y - 7.6 * u)}L${n(x + 1.2 * u)} ${n(y - 3.6 * u)}L${n(x + 1 * u)} ${n(y)}L${n(x + 0.25 * u)} ${n(y)}L${n(x)} ${n(y - 3.4 * u)}L${n(x - 0.25 * u)} ${n(y)}L${n(x - 1 * u)} ${n(y)}L${n(x - 1.2 * u)} ${n(y - 3.6 * u)}Z" fill="${fill}"/>`
  )
}

/** Colours of `count` layers from far to near. */
export function layers(from: string, to: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => mix(from, to, count === 1 ? 1 : index / (count - 1)))
}
