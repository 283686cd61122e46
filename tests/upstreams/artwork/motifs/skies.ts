import {
  background,
  circle,
  glow,
  layers,
  line,
  type Motif,
  n,
  rect,
  ridge,
  ring,
  shape,
  stars,
} from '../drawing.ts'
import { mix } from '../palettes.ts'

export const retroSun: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const horizon = h * 0.6
  const [x, r] = [w * 0.5, unit * 0.34]
  const cuts = Array.from({ length: 8 }, (_, index) =>
    rect(
      x - r,
      horizon - r * 0.06 - index * r * 0.2,
      r * 2,
      r * (0.085 - index * 0.009),
      mix(c.deep, c.mid, 0.35),
    ),
  ).join('')
  const rows = Array.from({ length: 14 }, (_, index) =>
    line(
      0,
      horizon + (h - horizon) * (index / 14) ** 2,
      w,
      horizon + (h - horizon) * (index / 14) ** 2,
      c.accent,
      unit * 0.003,
      'opacity=".8"',
    ),
  ).join('')
  const columns = Array.from({ length: 25 }, (_, index) =>
    line(
      x + (index - 12) * unit * 0.045,
      horizon,
      x + (index - 12) * unit * 0.42,
      h,
      c.accent,
      unit * 0.003,
      'opacity=".8"',
    ),
  ).join('')
  const art =
    background(stage, [
      [0, c.night],
      [0.42, c.deep],
      [0.6, c.mid],
    ]) +
    stars(stage, 80, 0.5) +
    glow(stage, x, horizon - r * 0.6, r * 2.4, c.soft, 0.65) +
    circle(
      x,
      horizon - r * 0.72,
      r,
      stage.gradient([
        [0, c.light],
        [0.45, mix(c.accent, c.soft, 0.5)],
        [1, c.soft],
      ]),
    ) +
    `<clipPath id="sun">${circle(x, horizon - r * 0.72, r, '#fff')}</clipPath><g clip-path="url(#sun)">${cuts}</g>` +
    ridge(stage, {
      y: horizon - unit * 0.02,
      height: unit * 0.16,
      steps: 12 + random.whole(0, 5),
      fill: mix(c.night, c.deep, 0.5),
      sharp: true,
    }) +
    rect(
      0,
      horizon,
      w,
      h - horizon,
      stage.gradient([
        [0, c.deep],
        [1, c.night],
      ]),
    ) +
    rows +
    columns
  return { art, title: 'bottom', ink: 'light' }
}

export const rays: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const [x, y] = [w * 0.5, h * 0.43]
  const count = 24
  const reach = Math.hypot(w, h)
  const turn = random.next()
  const beams = Array.from({ length: count }, (_, index) => {
    const [from, to] = [((index + turn) / count) * Math.PI * 2, ((index + turn + 0.5) / count) * Math.PI * 2]
    return shape(
      [
        [x, y],
        [x + Math.cos(from) * reach, y + Math.sin(from) * reach],
        [x + Math.cos(to) * reach, y + Math.sin(to) * reach],
      ],
      c.mid,
      'opacity=".75"',
    )
  }).join('')
  const bolt = unit * 0.2
  const art =
    background(stage, [
      [0, c.deep],
      [1, mix(c.deep, c.night, 0.4)],
    ]) +
    beams +
    glow(stage, x, y, unit * 0.65, c.accent, 0.75) +
    circle(x, y, unit * 0.3, c.night) +
    ring(x, y, unit * 0.265, c.accent, unit * 0.012) +
    shape(
      [
        [x + bolt * 0.15, y - bolt * 1.05],
        [x - bolt * 0.62, y + bolt * 0.2],
        [x - bolt * 0.05, y + bolt * 0.15],
        [x - bolt * 0.2, y + bolt * 1.05],
        [x + bolt * 0.62, y - bolt * 0.25],
        [x + bolt * 0.03, y - bolt * 0.18],
      ],
      c.accent,
    )
  return { art, title: 'bottom', ink: 'light' }
}

export const storm: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const clouds = Array.from({ length: 30 }, (_, index) =>
    circle(
      random.next() * w,
      h * (0.05 + random.next() * 0.22),
      unit * (0.1 + random.next() * 0.13),
      mix(c.mid, c.night, 0.25 + (index % 5) * 0.17),
      'opacity=".92"',
    ),
  ).join('')
  let [x, y] = [w * (0.4 + random.next() * 0.25), h * 0.28]
  const points: [number, number][] = [[x, y]]
  while (y < h * 0.7) {
    x += (random.next() - 0.48) * unit * 0.2
    y += unit * (0.04 + random.next() * 0.07)
    points.push([x, y])
  }
  const bolt = `M${points.map(([px, py]) => `${n(px)} ${n(py)}`).join('L')}`
  const art =
    background(stage, [
      [0, c.night],
      [0.45, c.deep],
      [0.72, c.soft],
    ]) +
    glow(stage, x, h * 0.68, unit * 0.7, c.accent, 0.7) +
    `<path d="${bolt}" fill="none" stroke="${c.accent}" stroke-width="${n(unit * 0.03)}" opacity=".35" stroke-linejoin="round"/>` +
    `<path d="${bolt}" fill="none" stroke="${c.light}" stroke-width="${n(unit * 0.01)}" stroke-linejoin="miter"/>` +
    clouds +
    ridge(stage, { y: h * 0.7, height: h * 0.04, steps: 9, fill: c.night, sharp: true })
  return { art, title: 'bottom', ink: 'light' }
}

export const lanterns: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const lights = Array.from({ length: 26 }, (_, index) => {
    const depth = index / 26
    const [x, y, s] = [random.next() * w, h * (0.06 + random.next() * 0.56), unit * (0.02 + depth * 0.06)]
    return (
      glow(stage, x, y, s * 3.2, c.accent, 0.3 + depth * 0.4) +
      `<path d="M${n(x - s * 0.6)} ${n(y - s)}H${n(x + s * 0.6)}L${n(x + s * 0.8)} ${n(y + s * 0.4)}Q${n(x + s * 0.7)} ${n(y + s)} ${n(x + s * 0.4)} ${n(y + s)}H${n(x - s * 0.4)}Q${n(x - s * 0.7)} ${n(y + s)} ${n(x - s * 0.8)} ${n(y + s * 0.4)}Z" fill="${stage.gradient(
        [
          [0, mix(c.accent, c.soft, 0.4)],
          [1, c.light],
        ],
      )}" opacity="${n(0.55 + depth * 0.45)}"/>`
    )
  }).join('')
  const far = layers(mix(c.deep, c.mid, 0.6), c.night, 3)
    .map((fill, index) => {
      const y = h * (0.66 + index * 0.09)
      return `<path d="M0 ${n(h)}V${n(y)}Q${n(w * 0.25)} ${n(y - unit * 0.12)} ${n(w * 0.5)} ${n(y)}T${n(w)} ${n(y - unit * 0.02)}V${n(h)}Z" fill="${fill}"/>`
    })
    .join('')
  const art =
    background(stage, [
      [0, c.night],
      [0.5, c.deep],
      [0.8, c.mid],
    ]) +
    stars(stage, 60, 0.6) +
    lights +
    far
  return { art, title: 'bottom', ink: 'light' }
}
