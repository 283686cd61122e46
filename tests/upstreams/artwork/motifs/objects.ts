import {
  background,
  circle,
  figure,
  glow,
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

export const fingerprint: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const [x, y] = [w * 0.5, h * 0.38]
  const whorls = Array.from({ length: 15 }, (_, index) => {
    const [rx, ry] = [unit * (0.02 + index * 0.019), unit * (0.03 + index * 0.026)]
    const gap = random.next() * 0.5
    const length = Math.PI * (rx + ry)
    return `<ellipse cx="${n(x + (random.next() - 0.5) * unit * 0.006)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="none" stroke="${index === 4 ? c.accent : c.light}" stroke-width="${n(unit * 0.0085)}" stroke-linecap="round" stroke-dasharray="${n(length * (0.55 + gap * 0.4))} ${n(length * 0.09)}" stroke-dashoffset="${n(length * random.next())}" opacity="${n(0.95 - index * 0.03)}"/>`
  }).join('')
  const art =
    background(stage, [
      [0, c.deep],
      [1, c.night],
    ]) +
    glow(stage, x, y, unit * 0.7, c.mid, 0.7) +
    whorls
  return { art, title: 'bottom', ink: 'light' }
}

export const hourglass: Motif = (stage) => {
  const { w, h, unit, colours: c } = stage
  const [x, y, s] = [w * 0.5, h * 0.4, unit * 0.27]
  const glass = (grow: number) =>
    `M${n(x - s * 0.62 * grow)} ${n(y - s * grow)}H${n(x + s * 0.62 * grow)}C${n(x + s * 0.62 * grow)} ${n(y - s * 0.3)} ${n(x + s * 0.05)} ${n(y - s * 0.2)} ${n(x + s * 0.05)} ${n(y)}C${n(x + s * 0.05)} ${n(y + s * 0.2)} ${n(x + s * 0.62 * grow)} ${n(y + s * 0.3)} ${n(x + s * 0.62 * grow)} ${n(y + s * grow)}H${n(x - s * 0.62 * grow)}C${n(x - s * 0.62 * grow)} ${n(y + s * 0.3)} ${n(x - s * 0.05)} ${n(y + s * 0.2)} ${n(x - s * 0.05)} ${n(y)}C${n(x - s * 0.05)} ${n(y - s * 0.2)} ${n(x - s * 0.62 * grow)} ${n(y - s * 0.3)} ${n(x - s * 0.62 * grow)} ${n(y - s * grow)}Z`
  const art =
    rect(
      0,
      0,
      w,
      h * 0.4,
      stage.gradient([
        [0, c.deep],
        [1, c.mid],
      ]),
    ) +
    rect(
      0,
      h * 0.4,
      w,
      h * 0.6,
      stage.gradient([
        [0, c.night],
        [1, mix(c.night, c.deep, 0.4)],
      ]),
    ) +
    glow(stage, x, y, unit * 0.75, c.accent, 0.5) +
    `<path d="${glass(1)}" fill="${mix(c.light, c.soft, 0.3)}" fill-opacity=".22" stroke="${c.light}" stroke-width="${n(unit * 0.009)}"/>` +
    `<clipPath id="bulb"><path d="${glass(0.97)}"/></clipPath><g clip-path="url(#bulb)">` +
    rect(x - s, y - s * 0.52, s * 2, s * 0.52, c.accent) +
    `<path d="M${n(x - s)} ${n(y + s)}Q${n(x)} ${n(y + s * 0.15)} ${n(x + s)} ${n(y + s)}Z" fill="${c.accent}"/></g>` +
    rect(x - unit * 0.004, y, unit * 0.008, s * 0.7, c.accent) +
    [-1, 1]
      .map((side) =>
        rect(x - s * 0.78, y + side * s * 1.06 - s * 0.06, s * 1.56, s * 0.12, c.light, 'rx="4"'),
      )
      .join('')
  return { art, title: 'bottom', ink: 'light' }
}

export const snapshots: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const grounds = [c.mid, c.deep, c.soft, mix(c.accent, c.deep, 0.3)]
  const cards = Array.from({ length: 13 }, (_, index) => {
    const size = unit * 0.25
    const [x, y] = [w * (0.1 + random.next() * 0.8), h * (0.06 + random.next() * 0.5)]
    const picture = index % 4
    const inner =
      rect(-size * 0.42, -size * 0.46, size * 0.84, size * 0.8, grounds[picture] ?? c.mid) +
      (picture === 0
        ? circle(0, -size * 0.05, size * 0.2, c.accent)
        : picture === 1
          ? figure(0, size * 0.32, size * 0.55, c.light)
          : picture === 2
            ? shape(
                [
                  [-size * 0.42, size * 0.34],
                  [-size * 0.1, -size * 0.2],
                  [size * 0.1, size * 0.1],
                  [size * 0.22, -size * 0.06],
                  [size * 0.42, size * 0.34],
                ],
                c.night,
              )
            : rect(-size * 0.14, -size * 0.2, size * 0.28, size * 0.54, c.night))
    return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n((random.next() - 0.5) * 44)})">${rect(-size * 0.48, -size * 0.5, size, size * 1.2, c.night, 'opacity=".35"')}${rect(-size / 2, -size * 0.54, size, size * 1.2, c.light)}${inner}</g>`
  }).join('')
  const art =
    background(stage, [
      [0, mix(c.soft, c.mid, 0.5)],
      [1, c.night],
    ]) + cards
  return { art, title: 'bottom', ink: 'light' }
}

export const castle: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const base = h * 0.62
  const turret = (x: number, width: number, height: number, roof: number) =>
    rect(x - width / 2, base - height, width, height + unit * 0.2, c.night) +
    shape(
      [
        [x - width * 0.68, base - height + 1],
        [x, base - height - roof],
        [x + width * 0.68, base - height + 1],
      ],
      mix(c.night, c.accent, 0.3),
    ) +
    rect(x - width * 0.1, base - height * 0.8, width * 0.2, width * 0.42, c.accent) +
    line(x, base - height - roof, x, base - height - roof - unit * 0.03, c.night, 2)
  const x = w * 0.5
  const art =
    background(stage, [
      [0, c.night],
      [0.35, c.deep],
      [0.62, c.mid],
    ]) +
    stars(stage, 110, 0.55) +
    glow(stage, x, h * 0.36, unit * 0.75, c.soft, 0.6) +
    circle(x + unit * 0.1, h * 0.3, unit * 0.21, mix(c.soft, c.light, 0.6)) +
    ridge(stage, { y: h * 0.6, height: h * 0.2, steps: 9, fill: mix(c.mid, c.deep, 0.6), sharp: true }) +
    turret(x - unit * 0.27, unit * 0.08, unit * (0.16 + random.next() * 0.08), unit * 0.11) +
    turret(x + unit * 0.28, unit * 0.07, unit * (0.2 + random.next() * 0.1), unit * 0.1) +
    turret(x - unit * 0.14, unit * 0.09, unit * 0.33, unit * 0.14) +
    turret(x + unit * 0.14, unit * 0.1, unit * 0.28, unit * 0.13) +
    turret(x, unit * 0.12, unit * 0.45, unit * 0.19) +
    `<path d="M0 ${n(h)}L0 ${n(base + unit * 0.2)}Q${n(x)} ${n(base - unit * 0.14)} ${n(w)} ${n(base + unit * 0.2)}L${n(w)} ${n(h)}Z" fill="${c.night}"/>`
  return { art, title: 'bottom', ink: 'light' }
}

export const jet: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const [x, y, s] = [w * 0.5, h * 0.36, unit * 0.15]
  const clouds = Array.from(
    { length: 16 },
    () =>
      `<ellipse cx="${n(random.next() * w)}" cy="${n(h * (0.5 + random.next() * 0.3))}" rx="${n(unit * (0.14 + random.next() * 0.22))}" ry="${n(unit * (0.02 + random.next() * 0.03))}" fill="${c.light}" opacity="${n(0.12 + random.next() * 0.25)}"/>`,
  ).join('')
  const art =
    background(stage, [
      [0, c.deep],
      [0.4, c.mid],
      [0.72, c.accent],
    ]) +
    glow(stage, x, h * 0.66, unit * 0.85, c.light, 0.7) +
    circle(x, h * 0.64, unit * 0.3, mix(c.accent, c.light, 0.5)) +
    clouds +
    [-0.2, 0.2]
      .map((side) =>
        shape(
          [
            [x + side * s, y + s],
            [x + side * s * 2.6 - s * 0.12, h],
            [x + side * s * 2.6 + s * 0.12, h],
          ],
          c.light,
          'opacity=".5"',
        ),
      )
      .join('') +
    shape(
      [
        [x, y - s * 1.7],
        [x + s * 0.18, y - s * 0.8],
        [x + s * 0.26, y - s * 0.2],
        [x + s * 1.5, y + s * 0.75],
        [x + s * 1.5, y + s * 0.95],
        [x + s * 0.34, y + s * 0.75],
        [x + s * 0.66, y + s * 1.3],
        [x + s * 0.2, y + s * 1.16],
        [x, y + s * 1.02],
        [x - s * 0.2, y + s * 1.16],
        [x - s * 0.66, y + s * 1.3],
        [x - s * 0.34, y + s * 0.75],
        [x - s * 1.5, y + s * 0.95],
        [x - s * 1.5, y + s * 0.75],
        [x - s * 0.26, y - s * 0.2],
        [x - s * 0.18, y - s * 0.8],
      ],
      c.night,
    ) +
    `<ellipse cx="${n(x)}" cy="${n(y - s * 0.78)}" rx="${n(s * 0.07)}" ry="${n(s * 0.26)}" fill="${c.accent}"/>`
  return { art, title: 'bottom', ink: 'light' }
}

export const keyhole: Motif = (stage) => {
  const { w, h, unit, colours: c } = stage
  const [x, y, r] = [w * 0.5, h * 0.33, unit * 0.2]
  const hole = `M${n(x - r * 0.42)} ${n(y + r * 0.72)}L${n(x - r * 0.9)} ${n(y + r * 2.25)}H${n(x + r * 0.9)}L${n(x + r * 0.42)} ${n(y + r * 0.72)}A${n(r)} ${n(r)} 0 1 0 ${n(x - r * 0.42)} ${n(y + r * 0.72)}Z`
  const planks = Array.from({ length: Math.ceil(w / (unit * 0.2)) }, (_, index) =>
    rect(index * unit * 0.2, 0, unit * 0.2 - 2, h, mix(c.deep, c.night, 0.15 + ((index * 3) % 4) * 0.14)),
  ).join('')
  const art =
    rect(0, 0, w, h, c.night) +
    planks +
    ring(x, y + r * 0.6, r * 2.15, mix(c.mid, c.soft, 0.4), unit * 0.02) +
    circle(x, y + r * 0.6, r * 2.1, mix(c.deep, c.mid, 0.45)) +
    `<path d="${hole}" fill="${stage.gradient([
      [0, mix(c.accent, c.light, 0.6)],
      [0.6, c.accent],
      [1, mix(c.accent, c.deep, 0.4)],
    ])}"/>` +
    `<clipPath id="hole"><path d="${hole}"/></clipPath><g clip-path="url(#hole)">${circle(x + r * 0.25, y - r * 0.2, r * 0.34, c.light)}${ridge(stage, { y: y + r * 1.5, height: r * 0.6, steps: 14, fill: mix(c.accent, c.night, 0.6), sharp: true })}${figure(x, y + r * 2.25, r * 1.5, c.night)}</g>`
  return { art, title: 'bottom', ink: 'light' }
}
