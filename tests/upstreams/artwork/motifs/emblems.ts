import { background, circle, glow, line, type Motif, n, rect, shape } from '../drawing.ts'
import { mix } from '../palettes.ts'

export const halves: Motif = (stage) => {
  const { w, h, unit, colours: c } = stage
  const [x, y, r] = [w * 0.5, h * 0.4, unit * 0.3]
  const profile = (side: 1 | -1, fill: string) =>
    `<path transform="translate(${n(x)} ${n(y)}) scale(${side} 1)" d="M0 ${n(-r)}C${n(r * 0.62)} ${n(-r)} ${n(r * 0.8)} ${n(-r * 0.5)} ${n(r * 0.74)} ${n(-r * 0.22)}L${n(r * 0.98)} ${n(r * 0.14)}L${n(r * 0.76)} ${n(r * 0.22)}L${n(r * 0.8)} ${n(r * 0.38)}L${n(r * 0.68)} ${n(r * 0.46)}L${n(r * 0.72)} ${n(r * 0.6)}Q${n(r * 0.66)} ${n(r * 0.82)} ${n(r * 0.34)} ${n(r * 0.78)}L${n(r * 0.3)} ${n(r * 1.3)}L0 ${n(r * 1.3)}Z" fill="${fill}"/>`
  const art =
    rect(0, 0, w / 2, h, c.light) +
    rect(w / 2, 0, w / 2, h, c.deep) +
    profile(-1, c.night) +
    profile(1, c.accent) +
    circle(x - r * 0.42, y - r * 0.14, r * 0.06, c.light) +
    circle(x + r * 0.42, y - r * 0.14, r * 0.06, c.night) +
    rect(0, h * 0.72, w, h * 0.28, c.night) +
    rect(0, h * 0.72, w, unit * 0.012, c.accent)
  return { art, title: 'bottom', ink: 'light' }
}

export const balloons: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const [x, y] = [w * 0.5, h * 0.33]
  const inks = [c.accent, c.soft, c.mid, c.light, c.deep, mix(c.accent, c.light, 0.4)]
  const all = Array.from({ length: 80 }, () => {
    const [angle, distance] = [random.next() * Math.PI * 2, Math.sqrt(random.next()) * unit * 0.34]
    const [bx, by, r] = [
      x + Math.cos(angle) * distance,
      y + Math.sin(angle) * distance * 0.85,
      unit * (0.035 + random.next() * 0.03),
    ]
    return { bx, by, r, ink: random.pick(inks) }
  })
  const s = unit * 0.08
  const hy = h * 0.7
  const art =
    background(stage, [
      [0, mix(c.mid, c.soft, 0.4)],
      [0.7, mix(c.soft, c.light, 0.6)],
      [1, c.light],
    ]) +
    Array.from(
      { length: 9 },
      () =>
        `<ellipse cx="${n(random.next() * w)}" cy="${n(h * (0.5 + random.next() * 0.4))}" rx="${n(unit * (0.1 + random.next() * 0.14))}" ry="${n(unit * 0.03)}" fill="#ffffff" opacity=".6"/>`,
    ).join('') +
    all
      .slice(0, 40)
      .map(({ bx, by }) => line(bx, by, x, hy - s * 1.4, c.night, 0.8, 'opacity=".4"'))
      .join('') +
    all
      .map(
        ({ bx, by, r, ink }) =>
          `<ellipse cx="${n(bx)}" cy="${n(by)}" rx="${n(r)}" ry="${n(r * 1.18)}" fill="${ink}" opacity=".93"/>` +
          circle(bx - r * 0.32, by - r * 0.42, r * 0.22, '#ffffff', 'opacity=".5"'),
      )
      .join('') +
    rect(x - s * 0.7, hy - s * 0.8, s * 1.4, s * 1.1, c.deep) +
    shape(
      [
        [x - s, hy - s * 0.75],
        [x, hy - s * 1.6],
        [x + s, hy - s * 0.75],
      ],
      c.accent,
    ) +
    rect(x - s * 0.18, hy - s * 0.3, s * 0.36, s * 0.6, c.light)
  return { art, title: 'bottom', ink: 'dark' }
}

export const eye: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const [x, y, r] = [w * 0.5, h * 0.4, unit * 0.4]
  const threads = Array.from({ length: 80 }, () => {
    const angle = random.next() * Math.PI * 2
    const [from, to] = [r * 0.2, r * (0.34 + random.next() * 0.13)]
    return line(
      x + Math.cos(angle) * from,
      y + Math.sin(angle) * from,
      x + Math.cos(angle) * to,
      y + Math.sin(angle) * to,
      random.chance(0.4) ? c.accent : c.soft,
      unit * 0.004,
      'opacity=".8"',
    )
  }).join('')
  const outline = `M${n(x - r)} ${n(y)}Q${n(x)} ${n(y - r * 1.06)} ${n(x + r)} ${n(y)}Q${n(x)} ${n(y + r * 1.06)} ${n(x - r)} ${n(y)}Z`
  const art =
    background(stage, [
      [0, c.night],
      [0.5, c.deep],
      [1, c.night],
    ]) +
    glow(stage, x, y, unit * 0.8, c.mid, 0.8) +
    Array.from(
      { length: 4 },
      (_, index) =>
        `<path d="${outline}" fill="none" stroke="${c.soft}" stroke-width="${n(unit * 0.004)}" opacity="${n(0.5 - index * 0.11)}" transform="translate(${n(x)} ${n(y)}) scale(${n(1.1 + index * 0.12)}) translate(${n(-x)} ${n(-y)})"/>`,
    ).join('') +
    `<clipPath id="lid"><path d="${outline}"/></clipPath><g clip-path="url(#lid)">` +
    rect(0, 0, w, h, c.light) +
    circle(x, y, r * 0.5, c.deep) +
    circle(x, y, r * 0.48, c.mid) +
    threads +
    circle(x, y, r * 0.22, c.night) +
    circle(x + r * 0.12, y - r * 0.14, r * 0.07, '#ffffff') +
    `</g><path d="${outline}" fill="none" stroke="${c.night}" stroke-width="${n(unit * 0.012)}"/>`
  return { art, title: 'bottom', ink: 'light' }
}

export const drips: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  let d = `M0 0H${n(w)}`
  for (let x = w; x > 0;) {
    const width = unit * (0.04 + random.next() * 0.07)
    const length = h * (0.3 + random.next() ** 2 * 0.36)
    d += `V${n(length)}a${n(width / 2)} ${n(width / 2)} 0 0 1 ${n(-width)} 0V${n(h * (0.2 + random.next() * 0.09))}a${n(unit * 0.014)} ${n(unit * 0.014)} 0 0 0 ${n(-unit * 0.028)} 0`
    x -= width + unit * 0.028
  }
  const art =
    rect(
      0,
      0,
      w,
      h,
      stage.gradient([
        [0, c.light],
        [1, mix(c.light, c.soft, 0.25)],
      ]),
    ) +
    `<path d="${d}H0Z" fill="${stage.gradient([
      [0, c.deep],
      [0.5, c.accent],
      [1, c.accent],
    ])}"/>` +
    Array.from({ length: 14 }, () =>
      circle(
        random.next() * w,
        h * (0.5 + random.next() * 0.2),
        unit * (0.004 + random.next() * 0.012),
        c.accent,
      ),
    ).join('')
  return { art, title: 'bottom', ink: 'dark' }
}

export const cards: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const [x, y] = [w * 0.5, h * 0.52]
  const [cw, ch] = [unit * 0.33, unit * 0.48]
  const diamond = (size: number, fill: string) =>
    shape(
      [
        [0, -size * 1.3],
        [size, 0],
        [0, size * 1.3],
        [-size, 0],
      ],
      fill,
    )
  const fan = [-28, -14, 0, 14, 28]
    .map((angle, index) => {
      const ink = index % 2 === 0 ? c.accent : c.night
      return `<g transform="rotate(${angle} ${n(x)} ${n(y + unit * 0.3)}) translate(${n(x)} ${n(y - unit * 0.2)})">${rect(-cw / 2, -ch / 2, cw, ch, c.light, `rx="${n(unit * 0.02)}" stroke="${mix(c.night, c.mid, 0.4)}" stroke-width="2"`)}${diamond(unit * 0.07, ink)}<g transform="translate(${n(-cw * 0.36)} ${n(-ch * 0.38)})">${diamond(unit * 0.018, ink)}</g><g transform="translate(${n(cw * 0.36)} ${n(ch * 0.38)})">${diamond(unit * 0.018, ink)}</g></g>`
    })
    .join('')
  const sparks = Array.from({ length: 40 }, () =>
    circle(
      random.next() * w,
      random.next() * h * 0.7,
      unit * (0.002 + random.next() * 0.006),
      c.accent,
      'opacity=".7"',
    ),
  ).join('')
  const art =
    background(stage, [
      [0, c.night],
      [0.6, c.deep],
      [1, c.night],
    ]) +
    glow(stage, x, y - unit * 0.1, unit * 0.7, c.mid, 0.8) +
    sparks +
    fan
  return { art, title: 'bottom', ink: 'light' }
}
