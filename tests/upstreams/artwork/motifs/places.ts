import {
  background,
  circle,
  figure,
  glow,
  layers,
  type Motif,
  n,
  rect,
  ridge,
  shape,
  stars,
} from '../drawing.ts'
import { mix } from '../palettes.ts'

export const waves: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const fills = layers(c.soft, c.night, 8)
  const step = unit * 0.17
  const rows = fills
    .map((fill, row) => {
      const y = h * 0.5 + row * h * 0.07
      const shift = (row % 2) * step * 0.5 - random.next() * step * 0.2
      return Array.from({ length: Math.ceil(w / step) + 2 }, (_, index) => {
        const x = (index - 0.5) * step + shift
        return (
          circle(x, y + step * 0.35, step * 0.62, fill) +
          circle(
            x,
            y + step * 0.35,
            step * 0.44,
            'none',
            `stroke="${mix(fill, c.light, 0.3)}" stroke-width="${n(step * 0.02)}"`,
          )
        )
      }).join('')
    })
    .join('')
  const x = w * (0.35 + random.next() * 0.3)
  const keel = h * 0.5
  const s = unit * 0.19
  const ship =
    shape(
      [
        [x - s * 0.9, keel - s * 0.25],
        [x + s, keel - s * 0.25],
        [x + s * 0.7, keel + s * 0.2],
        [x - s * 0.65, keel + s * 0.2],
      ],
      c.night,
    ) +
    shape(
      [
        [x, keel - s * 1.7],
        [x, keel - s * 0.35],
        [x + s * 0.75, keel - s * 0.35],
      ],
      c.light,
    ) +
    shape(
      [
        [x - s * 0.06, keel - s * 1.45],
        [x - s * 0.06, keel - s * 0.35],
        [x - s * 0.6, keel - s * 0.35],
      ],
      mix(c.light, c.accent, 0.35),
    ) +
    rect(x - s * 0.05, keel - s * 1.8, s * 0.05, s * 1.6, c.night)
  const art =
    background(stage, [
      [0, c.deep],
      [0.35, c.mid],
      [0.6, c.accent],
    ]) +
    glow(stage, w * 0.5, h * 0.5, unit * 0.8, c.light, 0.55) +
    circle(w * 0.5, h * 0.46, unit * 0.26, mix(c.accent, c.light, 0.45)) +
    ship +
    rows
  return { art, title: 'bottom', ink: 'light' }
}

export const island: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const x = w * (0.4 + random.next() * 0.2)
  const y = h * 0.56
  const palm = (px: number, py: number, size: number, lean: number) =>
    `<path d="M${n(px)} ${n(py)}Q${n(px + lean * 0.3)} ${n(py - size * 0.6)} ${n(px + lean)} ${n(py - size)}" stroke="${c.night}" stroke-width="${n(size * 0.05)}" fill="none"/>` +
    [-1, -0.55, 0, 0.55, 1]
      .map(
        (turn) =>
          `<path d="M${n(px + lean)} ${n(py - size)}q${n(turn * size * 0.3)} ${n(-size * 0.28)} ${n(turn * size * 0.55)} ${n(size * (0.02 + Math.abs(turn) * 0.16))}q${n(-turn * size * 0.3)} ${n(-size * 0.24)} ${n(-turn * size * 0.55)} ${n(-size * (0.02 + Math.abs(turn) * 0.16))}" fill="${c.night}"/>`,
      )
      .join('')
  const shimmer = Array.from({ length: 24 }, (_, index) => {
    const width = unit * (0.5 - index * 0.016) * (0.5 + random.next())
    return rect(
      x - width / 2 + (random.next() - 0.5) * unit * 0.2,
      y + unit * 0.04 + index * unit * 0.03,
      width,
      unit * 0.006,
      c.light,
      `opacity="${n(0.5 - index * 0.015)}"`,
    )
  }).join('')
  const art =
    background(stage, [
      [0, c.deep],
      [0.4, c.mid],
      [0.56, c.accent],
    ]) +
    glow(stage, x, y, unit * 0.9, c.light, 0.6) +
    circle(x, y, unit * 0.3, mix(c.accent, c.light, 0.6)) +
    rect(
      0,
      y,
      w,
      h - y,
      stage.gradient([
        [0, c.mid],
        [1, c.night],
      ]),
    ) +
    shimmer +
    `<path d="M${n(x - unit * 0.4)} ${n(y + unit * 0.02)}Q${n(x - unit * 0.05)} ${n(y - unit * 0.16)} ${n(x + unit * 0.4)} ${n(y + unit * 0.02)}Z" fill="${c.night}"/>` +
    palm(x - unit * 0.08, y - unit * 0.05, unit * 0.33, -unit * 0.08) +
    palm(x + unit * 0.07, y - unit * 0.05, unit * 0.25, unit * 0.07)
  return { art, title: 'bottom', ink: 'light' }
}

export const snow: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const flakes = Array.from({ length: 130 }, () =>
    circle(
      random.next() * w,
      random.next() * h,
      unit * (0.002 + random.next() ** 2 * 0.009),
      '#ffffff',
      `opacity="${n(0.3 + random.next() * 0.6)}"`,
    ),
  ).join('')
  const x = w * (0.3 + random.next() * 0.4)
  const art =
    background(stage, [
      [0, mix(c.soft, c.mid, 0.6)],
      [0.55, mix(c.soft, c.light, 0.5)],
      [1, c.light],
    ]) +
    ridge(stage, { y: h * 0.5, height: h * 0.18, steps: 7, fill: mix(c.soft, c.mid, 0.35), sharp: true }) +
    ridge(stage, { y: h * 0.58, height: h * 0.12, steps: 9, fill: mix(c.mid, c.deep, 0.3), sharp: true }) +
    ridge(stage, { y: h * 0.67, height: h * 0.05, steps: 3, fill: c.light }) +
    Array.from({ length: 26 }, (_, index) => {
      const [stepX, stepY] = [x + Math.sin(index * 0.5) * unit * 0.03, h * 0.735 + index * unit * 0.022]
      return `<ellipse cx="${n(stepX + (index % 2) * unit * 0.018)}" cy="${n(stepY)}" rx="${n(unit * 0.004 + index * 0.12)}" ry="${n(unit * 0.003 + index * 0.09)}" fill="${c.soft}"/>`
    }).join('') +
    figure(x, h * 0.735, unit * 0.12, c.night) +
    circle(x, h * 0.735 - unit * 0.075, unit * 0.014, c.accent) +
    flakes
  return { art, title: 'top', ink: 'dark' }
}

export const hillHouse: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const x = w * (0.38 + random.next() * 0.24)
  const y = h * 0.6
  const s = unit * 0.1
  const house =
    rect(x - s * 0.8, y - s * 1.5, s * 1.6, s * 1.7, c.night) +
    shape(
      [
        [x - s * 1.1, y - s * 1.4],
        [x, y - s * 2.6],
        [x + s * 1.1, y - s * 1.4],
      ],
      c.night,
    ) +
    rect(x + s * 0.35, y - s * 2.6, s * 0.3, s * 0.8, c.night) +
    rect(x - s * 0.45, y - s * 1.1, s * 0.34, s * 0.5, c.accent) +
    rect(x + s * 0.1, y - s * 1.1, s * 0.34, s * 0.5, mix(c.accent, c.night, 0.75))
  const art =
    background(stage, [
      [0, c.night],
      [0.4, c.deep],
      [0.75, c.mid],
    ]) +
    stars(stage, 60, 0.5) +
    circle(x, y - s * 2.2, unit * 0.36, c.soft, 'opacity=".22"') +
    circle(x, y - s * 2.2, unit * 0.29, mix(c.soft, c.light, 0.55)) +
    house +
    `<path d="M0 ${n(h)}L0 ${n(y + unit * 0.24)}Q${n(x)} ${n(y - unit * 0.24)} ${n(w)} ${n(y + unit * 0.22)}L${n(w)} ${n(h)}Z" fill="${stage.gradient(
      [
        [0, c.night],
        [1, mix(c.night, c.deep, 0.6)],
      ],
    )}"/>` +
    `<path d="M${n(x - 2)} ${n(y + unit * 0.03)}C${n(x + unit * 0.2)} ${n(y + unit * 0.2)} ${n(x - unit * 0.3)} ${n(y + unit * 0.3)} ${n(x - unit * 0.1)} ${n(h)}L${n(x + unit * 0.14)} ${n(h)}C${n(x - unit * 0.16)} ${n(y + unit * 0.3)} ${n(x + unit * 0.26)} ${n(y + unit * 0.2)} ${n(x + 4)} ${n(y + unit * 0.03)}Z" fill="${c.mid}" opacity=".55"/>`
  return { art, title: 'bottom', ink: 'light' }
}
