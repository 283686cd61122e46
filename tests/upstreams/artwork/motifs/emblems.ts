import {
  background,
  circle,
  glow,
  layers,
  line,
  type Motif,
  n,
  rect,
  ring,
  shape,
  stars,
} from '../drawing.ts'
import { mix } from '../palettes.ts'

export const spiral: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const [x, y] = [w * 0.5, h * 0.42]
  const reach = Math.hypot(w, h) * 0.62
  const count = 15
  const drift = (random.next() - 0.5) * unit * 0.02
  const rings = Array.from({ length: count }, (_, index) => {
    const share = 1 - index / count
    return circle(
      x + drift * index,
      y + index * unit * 0.006,
      reach * share ** 1.35,
      index % 2 === 0 ? mix(c.deep, c.night, share * 0.5) : mix(c.soft, c.mid, share),
    )
  }).join('')
  const art =
    rect(0, 0, w, h, c.night) +
    rings +
    circle(x + drift * count, y + count * unit * 0.006, unit * 0.03, c.accent) +
    rect(
      0,
      h * 0.6,
      w,
      h * 0.4,
      stage.gradient([
        [0, c.night, 0],
        [0.55, c.night, 0.92],
        [1, c.night],
      ]),
    )
  return { art, title: 'bottom', ink: 'light' }
}

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

export const bauhaus: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const columns = w > h ? 8 : 4
  const size = w / columns
  const rows = w > h ? Math.ceil(h / size) : Math.floor((h * 0.7) / size)
  const inks = [c.accent, c.mid, c.soft, c.deep, c.night, c.light]
  let art = rect(0, 0, w, h, c.light)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [column * size, row * size]
      const [ground, ink] = random.shuffled(inks)
      const [quarter, kind] = [random.whole(0, 3) * 90, random.whole(0, 5)]
      const turn = `transform="rotate(${quarter} ${n(x + size / 2)} ${n(y + size / 2)})"`
      const piece =
        kind === 0
          ? `<path d="M${n(x)} ${n(y)}h${n(size)}a${n(size)} ${n(size)} 0 0 1 ${n(-size)} ${n(size)}Z" fill="${ink}"/>`
          : kind === 1
            ? circle(x + size / 2, y + size / 2, size * 0.38, ink ?? '')
            : kind === 2
              ? shape(
                  [
                    [x, y],
                    [x + size, y],
                    [x, y + size],
                  ],
                  ink ?? '',
                )
              : kind === 3
                ? [0, 1, 2, 3]
                    .map((bar) => rect(x + size * (0.06 + bar * 0.25), y, size * 0.12, size, ink ?? ''))
                    .join('')
                : kind === 4
                  ? `<path d="M${n(x)} ${n(y + size / 2)}a${n(size / 2)} ${n(size / 2)} 0 0 1 ${n(size)} 0Z" fill="${ink}"/>` +
                    circle(x + size / 2, y + size * 0.74, size * 0.14, ink ?? '')
                  : ring(x + size / 2, y + size / 2, size * 0.3, ink ?? '', size * 0.14)
      art += rect(x, y, size + 0.5, size + 0.5, ground ?? '') + `<g ${turn}>${piece}</g>`
    }
  }
  if (w <= h) art += rect(0, rows * size, w, h, c.light) + rect(0, rows * size, w, unit * 0.014, c.night)
  return { art, title: 'bottom', ink: w > h ? 'light' : 'dark' }
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

export const web: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const [x, y] = [w * (0.5 + (random.next() - 0.5) * 0.3), h * 0.3]
  const spokes = 18
  const reach = Math.hypot(w, h)
  const angles = Array.from(
    { length: spokes },
    (_, index) => ((index + random.next() * 0.4) / spokes) * Math.PI * 2,
  )
  const threads = angles
    .map((angle) =>
      line(
        x,
        y,
        x + Math.cos(angle) * reach,
        y + Math.sin(angle) * reach,
        c.light,
        unit * 0.005,
        'opacity=".8"',
      ),
    )
    .join('')
  const hoops = Array.from({ length: 13 }, (_, ringIndex) => {
    const r = unit * 0.05 * (ringIndex + 1) ** 1.28
    const points = angles.map((angle): [number, number] => [x + Math.cos(angle) * r, y + Math.sin(angle) * r])
    const first = points[0] ?? [x, y]
    const d = [...points.slice(1), first].map(([px, py], index) => {
      const [ox, oy] = points[index] ?? first
      return `Q${n(x + ((ox + px) / 2 - x) * 0.86)} ${n(y + ((oy + py) / 2 - y) * 0.86)} ${n(px)} ${n(py)}`
    })
    return `<path d="M${n(first[0])} ${n(first[1])}${d.join('')}" fill="none" stroke="${c.light}" stroke-width="${n(unit * 0.004)}" opacity=".7"/>`
  }).join('')
  const art =
    background(stage, [
      [0, c.accent],
      [0.5, mix(c.accent, c.deep, 0.6)],
      [1, c.night],
    ]) +
    threads +
    hoops +
    circle(x, y, unit * 0.1, c.night) +
    shape(
      [
        [x - unit * 0.06, y - unit * 0.03],
        [x - unit * 0.012, y + unit * 0.004],
        [x - unit * 0.02, y + unit * 0.03],
        [x - unit * 0.06, y + unit * 0.02],
      ],
      c.light,
    ) +
    shape(
      [
        [x + unit * 0.06, y - unit * 0.03],
        [x + unit * 0.012, y + unit * 0.004],
        [x + unit * 0.02, y + unit * 0.03],
        [x + unit * 0.06, y + unit * 0.02],
      ],
      c.light,
    )
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

export const chevrons: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const count = 9
  const fills = layers(c.soft, c.night, count)
  const x = w * (0.45 + random.next() * 0.1)
  const art =
    rect(0, 0, w, h, mix(c.soft, c.light, 0.55)) +
    circle(x, h * 0.22, unit * 0.2, c.accent) +
    fills
      .map((fill, index) => {
        const y = h * (0.22 + index * 0.095)
        return shape(
          [
            [x, y],
            [w * 1.6, y + unit * 0.62],
            [w * 1.6, h * 2],
            [-w * 0.6, h * 2],
            [-w * 0.6, y + unit * 0.62],
          ],
          fill,
        )
      })
      .join('')
  return { art, title: 'bottom', ink: 'light' }
}
