import { background, circle, glow, line, type Motif, n, rect, ring, shape } from '../drawing.ts'
import { mix } from '../palettes.ts'

export const gears: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const gear = (x: number, y: number, r: number, fill: string) => {
    const teeth = Math.round((r / unit) * 60)
    return (
      Array.from(
        { length: teeth },
        (_, index) =>
          `<rect x="${n(x - r * 0.09)}" y="${n(y - r * 1.12)}" width="${n(r * 0.18)}" height="${n(r * 0.3)}" fill="${fill}" transform="rotate(${n((index * 360) / teeth)} ${n(x)} ${n(y)})"/>`,
      ).join('') +
      circle(x, y, r, fill) +
      ring(x, y, r * 0.68, mix(fill, c.night, 0.5), r * 0.06) +
      circle(x, y, r * 0.22, c.night)
    )
  }
  const art =
    background(stage, [
      [0, c.deep],
      [1, c.night],
    ]) +
    glow(stage, w * 0.5, h * 0.38, unit * 0.7, c.mid, 0.7) +
    gear(w * 0.36, h * 0.32, unit * 0.26, c.mid) +
    gear(w * 0.74, h * 0.46, unit * 0.17, c.accent) +
    gear(w * 0.44, h * 0.6, unit * (0.1 + random.next() * 0.03), c.soft) +
    gear(w * 0.86, h * 0.2, unit * 0.1, mix(c.mid, c.soft, 0.5))
  return { art, title: 'bottom', ink: 'light' }
}

export const rails: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const streaks = Array.from({ length: 26 }, () => {
    const y = h * (0.12 + random.next() * 0.66)
    return rect(
      random.next() * w - w * 0.3,
      y,
      w * (0.2 + random.next() * 0.6),
      unit * (0.003 + random.next() * 0.01),
      random.chance(0.3) ? c.accent : c.soft,
      `opacity="${n(0.15 + random.next() * 0.5)}"`,
    )
  }).join('')
  const y = h * 0.46
  const body = unit * 0.17
  const train =
    `<path d="M${n(-w * 0.1)} ${n(y - body)}H${n(w * 0.55)}C${n(w * 0.74)} ${n(y - body)} ${n(w * 0.84)} ${n(y - body * 0.1)} ${n(w * 0.92)} ${n(y + body * 0.62)}Q${n(w * 0.93)} ${n(y + body * 0.9)} ${n(w * 0.88)} ${n(y + body * 0.9)}H${n(-w * 0.1)}Z" fill="${stage.gradient(
      [
        [0, c.light],
        [0.6, c.soft],
        [1, c.mid],
      ],
    )}"/>` +
    rect(-10, y + body * 0.36, w * 0.86, body * 0.14, c.accent) +
    Array.from({ length: 6 }, (_, index) =>
      rect(w * (0.02 + index * 0.09), y - body * 0.55, w * 0.06, body * 0.45, c.night, 'rx="4"'),
    ).join('') +
    `<path d="M${n(w * 0.6)} ${n(y - body * 0.6)}q${n(w * 0.13)} ${n(body * 0.05)} ${n(w * 0.2)} ${n(body * 0.72)}h${n(-w * 0.2)}Z" fill="${c.night}"/>` +
    line(0, y + body * 1.1, w, y + body * 1.1, c.night, unit * 0.018)
  const art =
    background(stage, [
      [0, c.deep],
      [0.5, c.mid],
      [1, c.night],
    ]) +
    glow(stage, w * 0.8, y, unit * 0.6, c.accent, 0.6) +
    streaks +
    train
  return { art, title: 'bottom', ink: 'light' }
}

export const barrel: Motif = (stage) => {
  const { w, h, unit, colours: c } = stage
  const [x, y, r] = [w * 0.5, h * 0.4, unit * 0.34]
  const blades = Array.from({ length: 8 }, (_, index) => {
    const angle = (index * 45 * Math.PI) / 180
    return `<path d="M${n(x + Math.cos(angle) * r)} ${n(y + Math.sin(angle) * r)}Q${n(x + Math.cos(angle + 0.5) * r * 1.5)} ${n(y + Math.sin(angle + 0.5) * r * 1.5)} ${n(x + Math.cos(angle + 0.55) * r * 3.4)} ${n(y + Math.sin(angle + 0.55) * r * 3.4)}L${n(x + Math.cos(angle + 0.9) * r * 3.4)} ${n(y + Math.sin(angle + 0.9) * r * 3.4)}Q${n(x + Math.cos(angle + 0.8) * r * 1.5)} ${n(y + Math.sin(angle + 0.8) * r * 1.5)} ${n(x + Math.cos(angle + 0.4) * r)} ${n(y + Math.sin(angle + 0.4) * r)}Z" fill="${c.deep}"/>`
  }).join('')
  const s = r * 0.16
  const agent =
    circle(x, y - s * 3.1, s * 0.66, c.night) +
    shape(
      [
        [x - s * 1.25, y - s * 2.1],
        [x + s * 1.25, y - s * 2.1],
        [x + s * 0.9, y + s * 0.6],
        [x + s * 1.2, y + s * 4.3],
        [x + s * 0.35, y + s * 4.3],
        [x, y + s * 1.2],
        [x - s * 0.35, y + s * 4.3],
        [x - s * 1.2, y + s * 4.3],
        [x - s * 0.9, y + s * 0.6],
      ],
      c.night,
    ) +
    shape(
      [
        [x - s * 0.3, y - s * 2.1],
        [x + s * 0.3, y - s * 2.1],
        [x, y - s * 0.9],
      ],
      c.light,
    )
  const art =
    rect(0, 0, w, h, c.night) +
    blades +
    circle(x, y, r * 1.05, c.accent) +
    circle(x, y, r, c.light) +
    agent +
    rect(
      0,
      h * 0.7,
      w,
      h * 0.3,
      stage.gradient([
        [0, c.night, 0],
        [0.3, c.night, 0.95],
        [1, c.night],
      ]),
    )
  return { art, title: 'bottom', ink: 'light' }
}

export const molecules: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const r = unit * 0.1
  const hexagon = (x: number, y: number, size: number): [number, number][] =>
    Array.from({ length: 6 }, (_, index) => [
      x + Math.sin((index * Math.PI) / 3) * size,
      y + Math.cos((index * Math.PI) / 3) * size,
    ])
  let art =
    background(stage, [
      [0, c.deep],
      [1, c.night],
    ]) + glow(stage, w * 0.5, h * 0.38, unit * 0.75, c.mid, 0.85)
  for (let row = 0; row * r * 1.5 < h * 0.74; row++) {
    for (let column = -1; column * r * 1.732 < w + r; column++) {
      const [x, y] = [(column + (row % 2) / 2) * r * 1.732, row * r * 1.5 + r * 0.4]
      const near = 1 - Math.hypot((x - w / 2) / (w * 0.6), (y - h * 0.38) / (h * 0.4))
      if (random.next() > near * 1.5 + 0.12) continue
      const filled = random.chance(0.34)
      art += shape(
        hexagon(x, y, r * 0.9),
        filled ? random.pick([c.accent, c.soft, c.mid]) : 'none',
        `stroke="${c.light}" stroke-width="${n(unit * 0.005)}" opacity="${n(filled ? 0.9 : 0.55)}"`,
      )
      if (random.chance(0.22)) art += circle(x, y - r * 0.9, r * 0.13, c.light)
    }
  }
  return { art, title: 'bottom', ink: 'light' }
}
