import { background, circle, glow, type Motif, n, rect, shape, type Stage, stars } from '../drawing.ts'
import { mix } from '../palettes.ts'

function towers(stage: Stage, o: { base: number; tallest: number; fill: string; lit: number }): string {
  const { w, unit, colours: c, random } = stage
  let art = ''
  for (let x = -unit * 0.02; x < w;) {
    const width = unit * (0.06 + random.next() * 0.09)
    const height = o.tallest * (0.35 + random.next() * 0.65)
    art += rect(x, o.base - height, width, stage.h - o.base + height, o.fill)
    if (random.chance(0.25))
      art += rect(x + width * 0.45, o.base - height - unit * 0.06, width * 0.1, unit * 0.07, o.fill)
    const [cell, gap] = [unit * 0.011, unit * 0.012]
    for (let wy = o.base - height + gap; wy < stage.h - gap; wy += cell + gap) {
      for (let wx = x + gap; wx < x + width - cell; wx += cell + gap) {
        if (random.chance(o.lit))
          art += rect(
            wx,
            wy,
            cell,
            cell,
            random.chance(0.3) ? c.light : c.accent,
            `opacity="${n(0.4 + random.next() * 0.6)}"`,
          )
      }
    }
    x += width + unit * 0.006
  }
  return art
}

export const skyline: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const x = w * (0.25 + random.next() * 0.5)
  const art =
    background(stage, [
      [0, c.night],
      [0.4, c.deep],
      [0.8, c.mid],
    ]) +
    stars(stage, 50, 0.4) +
    glow(stage, x, h * 0.3, unit * 0.6, c.accent, 0.55) +
    circle(x, h * 0.3, unit * 0.17, mix(c.accent, c.light, 0.5)) +
    towers(stage, { base: h * 0.66, tallest: h * 0.28, fill: mix(c.mid, c.deep, 0.4), lit: 0 }) +
    towers(stage, { base: h * 0.76, tallest: h * 0.26, fill: mix(c.deep, c.night, 0.35), lit: 0.12 }) +
    towers(stage, { base: h * 0.88, tallest: h * 0.24, fill: c.night, lit: 0.08 })
  return { art, title: 'bottom', ink: 'light' }
}

export const tower: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const [x, width] = [w * 0.5, unit * 0.27]
  const top = h * 0.2
  const windows = Array.from({ length: 26 }, (_, row) =>
    Array.from({ length: 6 }, (__, column) =>
      random.chance(0.35)
        ? rect(
            x - width / 2 + width * (0.09 + column * 0.143),
            top + unit * 0.05 + row * unit * 0.042,
            width * 0.09,
            unit * 0.02,
            c.accent,
            `opacity="${n(0.35 + random.next() * 0.65)}"`,
          )
        : '',
    ).join(''),
  ).join('')
  const art =
    background(stage, [
      [0, c.night],
      [0.55, c.deep],
      [1, c.mid],
    ]) +
    stars(stage, 40, 0.5) +
    shape(
      [
        [x, top],
        [x - unit * 0.5, -10],
        [x - unit * 0.15, -10],
      ],
      c.light,
      'opacity=".14"',
    ) +
    shape(
      [
        [x, top],
        [x + unit * 0.25, -10],
        [x + unit * 0.62, -10],
      ],
      c.light,
      'opacity=".14"',
    ) +
    glow(stage, x, top + unit * 0.2, unit * 0.8, c.mid, 0.8) +
    rect(x - unit * 0.005, top - unit * 0.12, unit * 0.01, unit * 0.14, c.night) +
    circle(x, top - unit * 0.12, unit * 0.012, c.accent) +
    rect(
      x - width / 2,
      top,
      width,
      h,
      stage.gradient(
        [
          [0, mix(c.night, c.deep, 0.5)],
          [1, c.night],
        ],
        { kind: 'across' },
      ),
    ) +
    windows +
    towers(stage, { base: h * 0.82, tallest: h * 0.12, fill: mix(c.night, c.deep, 0.25), lit: 0.06 })
  return { art, title: 'bottom', ink: 'light' }
}

export const facade: Motif = (stage) => {
  const { w, h, unit, colours: c } = stage
  const x = w * 0.5
  const floors = 5
  const width = Math.min(w * 0.72, unit * 0.78)
  const top = h * 0.29
  const floorHeight = (h * 0.52) / floors
  const windowRow = (row: number) => {
    const count = row === 0 ? 5 : 7
    const span = row === 0 ? width * 0.66 : width
    return Array.from({ length: count }, (_, index) => {
      const [ww, wh] = [span / count / 2.1, floorHeight * 0.56]
      const wx = x - span / 2 + (span / count) * (index + 0.5) - ww / 2
      const wy = top + row * floorHeight + floorHeight * 0.26
      const lit = (index * 7 + row * 3) % 5 === 0
      return (
        `<path d="M${n(wx)} ${n(wy + wh)}V${n(wy + ww / 2)}A${n(ww / 2)} ${n(ww / 2)} 0 0 1 ${n(wx + ww)} ${n(wy + ww / 2)}V${n(wy + wh)}Z" fill="${lit ? c.accent : c.deep}"/>` +
        rect(wx - ww * 0.12, wy + wh, ww * 1.24, unit * 0.007, c.light)
      )
    }).join('')
  }
  const art =
    background(stage, [
      [0, mix(c.soft, c.light, 0.75)],
      [0.7, c.soft],
      [1, c.mid],
    ]) +
    circle(w * 0.82, h * 0.2, unit * 0.09, c.accent) +
    shape(
      [
        [-10, h * 0.86],
        [w * 0.25, h * 0.52],
        [w * 0.5, h * 0.74],
        [w * 0.78, h * 0.48],
        [w + 10, h * 0.82],
        [w, h],
        [0, h],
      ],
      mix(c.soft, c.mid, 0.4),
    ) +
    rect(x - width / 2, top + floorHeight * 0.9, width, h, c.mid) +
    rect(x - width * 0.36, top, width * 0.72, h, mix(c.mid, c.soft, 0.25)) +
    shape(
      [
        [x - width * 0.4, top],
        [x - width * 0.2, top - unit * 0.1],
        [x + width * 0.2, top - unit * 0.1],
        [x + width * 0.4, top],
      ],
      c.deep,
    ) +
    [-0.5, 0.5]
      .map((side) =>
        shape(
          [
            [x + side * width - unit * 0.05, top + floorHeight * 0.9],
            [x + side * width, top - unit * 0.01],
            [x + side * width + unit * 0.05, top + floorHeight * 0.9],
          ],
          c.deep,
        ),
      )
      .join('') +
    Array.from({ length: floors }, (_, row) => windowRow(row)).join('') +
    rect(0, h * 0.83, w, h * 0.17, c.night) +
    rect(0, h * 0.83, w, unit * 0.012, c.accent)
  return { art, title: 'bottom', ink: 'light' }
}
