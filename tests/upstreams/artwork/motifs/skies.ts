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
