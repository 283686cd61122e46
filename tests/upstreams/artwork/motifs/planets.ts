import { background, circle, glow, line, type Motif, n, rect, ridge, ring, shape, stars } from '../drawing.ts'
import { mix } from '../palettes.ts'

export const orbit: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const [x, y, r] = [w * 0.5, h * 0.4, unit * 0.27]
  const tilt = -18 - random.next() * 16
  const rings = [1.95, 1.78, 1.62, 1.5]
    .map(
      (scale, index) =>
        `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(r * scale)}" ry="${n(r * scale * 0.24)}" fill="none" stroke="${mix(c.accent, c.light, index * 0.25)}" stroke-width="${n(unit * (0.008 + (index % 2) * 0.01))}" opacity=".85"/>`,
    )
    .join('')
  const art =
    background(stage, [
      [0, c.night],
      [0.6, c.deep],
      [1, mix(c.deep, c.mid, 0.5)],
    ]) +
    stars(stage, 150) +
    glow(stage, x, y, r * 2.6, c.mid, 0.8) +
    `<g transform="rotate(${n(tilt)} ${n(x)} ${n(y)})">${rings}</g>` +
    circle(
      x,
      y,
      r,
      stage.gradient(
        [
          [0, c.soft],
          [0.55, c.mid],
          [1, c.night],
        ],
        { kind: 'slant' },
      ),
    ) +
    `<g transform="rotate(${n(tilt)} ${n(x)} ${n(y)})"><clipPath id="front"><rect x="0" y="${n(y)}" width="${n(w)}" height="${n(h)}"/></clipPath><g clip-path="url(#front)">${rings}</g></g>` +
    circle(w * 0.78, h * 0.17, unit * 0.035, c.accent) +
    ridge(stage, { y: h * 0.86, height: h * 0.05, steps: 8, fill: c.night, sharp: true })
  return { art, title: 'bottom', ink: 'light' }
}

export const eclipse: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const [x, y, r] = [w * 0.5, h * (0.38 + random.next() * 0.04), unit * 0.29]
  const rays = Array.from({ length: 72 }, (_, index) => {
    const angle = (index / 72) * Math.PI * 2
    const length = r * (1.12 + random.next() * 0.42)
    return line(
      x + Math.cos(angle) * r,
      y + Math.sin(angle) * r,
      x + Math.cos(angle) * length,
      y + Math.sin(angle) * length,
      c.accent,
      unit * 0.003,
      'opacity=".6"',
    )
  }).join('')
  const art =
    background(stage, [
      [0, c.night],
      [1, c.deep],
    ]) +
    stars(stage, 90) +
    glow(stage, x, y, r * 2.5, c.accent, 0.95) +
    rays +
    circle(x, y, r * 1.035, c.light) +
    circle(x + unit * 0.006, y + unit * 0.004, r, c.night) +
    ridge(stage, { y: h * 0.84, height: h * 0.04, steps: 3, fill: mix(c.night, c.deep, 0.4) }) +
    rect(0, h * 0.9, w, h * 0.1, c.night)
  return { art, title: 'bottom', ink: 'light' }
}

export const blackHole: Motif = (stage) => {
  const { w, h, unit, colours: c } = stage
  const [x, y, r] = [w * 0.5, h * 0.4, unit * 0.19]
  const disc = Array.from({ length: 14 }, (_, index) => {
    const scale = 1.35 + index * 0.16
    return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(r * scale)}" ry="${n(r * scale * 0.13)}" fill="none" stroke="${mix(c.light, c.accent, index / 13)}" stroke-width="${n(unit * 0.009)}" opacity="${n(0.95 - index * 0.055)}"/>`
  }).join('')
  const art =
    background(stage, [
      [0, c.night],
      [1, mix(c.night, c.deep, 0.7)],
    ]) +
    stars(stage, 190) +
    glow(stage, x, y, r * 4.2, c.accent, 0.55) +
    `<g transform="rotate(-9 ${n(x)} ${n(y)})">` +
    ring(x, y, r * 1.26, mix(c.light, c.accent, 0.3), unit * 0.03) +
    ring(x, y, r * 1.42, c.accent, unit * 0.012, 'opacity=".55"') +
    circle(x, y, r * 1.14, '#000000') +
    disc +
    `</g>` +
    circle(w * 0.76, h * 0.6, unit * 0.008, c.light) +
    line(
      w * 0.76 - unit * 0.012,
      h * 0.6,
      w * 0.76 - unit * 0.09,
      h * 0.612,
      c.light,
      unit * 0.002,
      'opacity=".7"',
    )
  return { art, title: 'bottom', ink: 'light' }
}

export const starship: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const [x, y] = [w * 0.5, h * 0.4]
  const streaks = Array.from({ length: 90 }, () => {
    const angle = random.next() * Math.PI * 2
    const [from, length] = [unit * (0.12 + random.next() * 0.7), unit * (0.03 + random.next() * 0.2)]
    return line(
      x + Math.cos(angle) * from,
      y + Math.sin(angle) * from,
      x + Math.cos(angle) * (from + length),
      y + Math.sin(angle) * (from + length),
      random.chance(0.25) ? c.accent : c.light,
      unit * (0.0015 + random.next() * 0.004),
      `opacity="${n(0.25 + random.next() * 0.6)}" stroke-linecap="round"`,
    )
  }).join('')
  const s = unit * 0.3
  const hull =
    `<ellipse cx="${n(x)}" cy="${n(y - s * 0.16)}" rx="${n(s * 0.92)}" ry="${n(s * 0.2)}" fill="${stage.gradient(
      [
        [0, c.light],
        [1, c.soft],
      ],
    )}"/>` +
    `<ellipse cx="${n(x)}" cy="${n(y - s * 0.24)}" rx="${n(s * 0.3)}" ry="${n(s * 0.1)}" fill="${c.light}"/>` +
    shape(
      [
        [x - s * 0.1, y - s * 0.05],
        [x + s * 0.1, y - s * 0.05],
        [x + s * 0.07, y + s * 0.35],
        [x - s * 0.07, y + s * 0.35],
      ],
      c.soft,
    ) +
    `<ellipse cx="${n(x)}" cy="${n(y + s * 0.36)}" rx="${n(s * 0.17)}" ry="${n(s * 0.13)}" fill="${c.mid}"/>` +
    circle(x, y + s * 0.36, s * 0.08, c.accent) +
    [-1, 1]
      .map(
        (side) =>
          line(x, y + s * 0.35, x + side * s * 0.62, y + s * 0.02, c.mid, s * 0.05) +
          `<ellipse cx="${n(x + side * s * 0.64)}" cy="${n(y + s * 0.02)}" rx="${n(s * 0.09)}" ry="${n(s * 0.09)}" fill="${c.soft}"/>` +
          circle(x + side * s * 0.64, y + s * 0.02, s * 0.05, c.accent),
      )
      .join('')
  const art =
    background(stage, [
      [0, c.night],
      [0.5, c.deep],
      [1, c.night],
    ]) +
    glow(stage, x, y, unit * 0.7, c.mid, 0.9) +
    streaks +
    hull
  return { art, title: 'bottom', ink: 'light' }
}
