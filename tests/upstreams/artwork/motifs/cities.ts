import {
  background,
  circle,
  figure,
  glow,
  layers,
  line,
  type Motif,
  n,
  rect,
  ring,
  shape,
  type Stage,
  stars,
} from '../drawing.ts'
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

export const stairs: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const size = unit * 0.15
  const cube = (cx: number, cy: number, shade: number) => {
    const [dx, dy] = [size * 0.866, size * 0.5]
    const face = (points: [number, number][], colour: string) =>
      shape(points, colour, `stroke="${c.night}" stroke-width="1"`)
    return (
      face(
        [
          [cx, cy - size],
          [cx + dx, cy - dy],
          [cx, cy],
          [cx - dx, cy - dy],
        ],
        mix(c.light, c.soft, shade),
      ) +
      face(
        [
          [cx - dx, cy - dy],
          [cx, cy],
          [cx, cy + size],
          [cx - dx, cy + dy],
        ],
        mix(c.mid, c.deep, shade),
      ) +
      face(
        [
          [cx + dx, cy - dy],
          [cx, cy],
          [cx, cy + size],
          [cx + dx, cy + dy],
        ],
        mix(c.deep, c.night, shade),
      )
    )
  }
  const cubes: string[] = []
  for (let row = 0; row * size * 1.5 < h * 0.78; row++) {
    for (let column = -1; column * size * 1.732 < w + size; column++) {
      if (random.chance(0.16 + (row < 2 ? 0.5 : 0))) continue
      cubes.push(
        cube((column + (row % 2) / 2) * size * 1.732, row * size * 1.5 + size * 0.6, random.next() * 0.6),
      )
    }
  }
  const art =
    background(stage, [
      [0, c.soft],
      [0.5, c.mid],
      [1, c.night],
    ]) +
    cubes.join('') +
    figure(w * 0.5, h * 0.44, unit * 0.11, c.accent) +
    rect(
      0,
      h * 0.58,
      w,
      h * 0.42,
      stage.gradient([
        [0, c.night, 0],
        [0.45, c.night, 0.95],
        [1, c.night],
      ]),
    )
  return { art, title: 'bottom', ink: 'light' }
}

export const codeRain: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const step = unit * 0.036
  let art = background(stage, [
    [0, c.night],
    [1, mix(c.night, c.deep, 0.6)],
  ])
  for (let x = step * 0.3; x < w; x += step) {
    const [head, length] = [random.next() * h * 1.1, h * (0.2 + random.next() * 0.5)]
    for (let y = head; y > head - length; y -= step * 0.92) {
      const fade = 1 - (head - y) / length
      const [gw, gh] = [step * (0.2 + random.next() * 0.42), step * (0.2 + random.next() * 0.5)]
      art += rect(
        x,
        y,
        gw,
        gh,
        y === head ? c.light : mix(c.mid, c.accent, fade),
        `opacity="${n(0.12 + fade * 0.8)}"`,
      )
      if (random.chance(0.5))
        art += rect(
          x + gw * 0.6,
          y - step * 0.2,
          step * 0.12,
          step * 0.55,
          mix(c.mid, c.accent, fade),
          `opacity="${n(0.1 + fade * 0.6)}"`,
        )
    }
  }
  const x = w * 0.5
  art +=
    glow(stage, x, h * 0.47, unit * 0.5, c.accent, 0.35) +
    figure(x, h * 0.66, unit * 0.44, c.night) +
    rect(
      0,
      h * 0.6,
      w,
      h * 0.4,
      stage.gradient([
        [0, c.night, 0],
        [0.5, c.night, 0.92],
        [1, c.night],
      ]),
    )
  return { art, title: 'bottom', ink: 'light' }
}

export const corridor: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const [x, y] = [w * 0.5, h * 0.42]
  const fills = layers(c.night, mix(c.soft, c.light, 0.4), 9)
  const frames = fills
    .map((fill, index) => {
      const scale = 1.15 * 0.74 ** index
      return (
        rect(x - (w * scale) / 2, y - (h * scale) / 2, w * scale, h * scale, fill) +
        rect(
          x - (w * scale) / 2,
          y - (h * scale) / 2,
          w * scale,
          h * scale,
          'none',
          `stroke="${mix(c.accent, fill, 0.55)}" stroke-width="${n(unit * 0.008 * scale + 0.5)}"`,
        )
      )
    })
    .join('')
  const art =
    frames +
    glow(stage, x, y, unit * 0.3, c.light, 0.8) +
    figure(x + unit * (random.next() - 0.5) * 0.04, y + unit * 0.09, unit * 0.16, c.night) +
    rect(
      0,
      h * 0.62,
      w,
      h * 0.38,
      stage.gradient([
        [0, c.night, 0],
        [0.5, c.night, 0.9],
        [1, c.night],
      ]),
    )
  return { art, title: 'bottom', ink: 'light' }
}

export const stageLight: Motif = (stage) => {
  const { w, h, unit, colours: c } = stage
  const folds = (from: number, to: number) => {
    const count = 9
    const step = (to - from) / count
    return Array.from({ length: count }, (_, index) =>
      rect(
        from + index * step,
        -5,
        step + 1,
        h * 0.86,
        stage.gradient(
          [
            [0, c.deep],
            [0.5, c.mid],
            [1, c.deep],
          ],
          { kind: 'across' },
        ),
      ),
    ).join('')
  }
  const x = w * 0.5
  const art =
    background(stage, [
      [0, c.night],
      [1, c.deep],
    ]) +
    shape(
      [
        [x - unit * 0.03, -5],
        [x + unit * 0.03, -5],
        [x + unit * 0.3, h * 0.8],
        [x - unit * 0.3, h * 0.8],
      ],
      stage.gradient([
        [0, c.light, 0.75],
        [1, c.accent, 0.12],
      ]),
    ) +
    `<ellipse cx="${n(x)}" cy="${n(h * 0.8)}" rx="${n(unit * 0.31)}" ry="${n(unit * 0.07)}" fill="${mix(c.accent, c.light, 0.5)}"/>` +
    figure(x, h * 0.8, unit * 0.36, c.night) +
    folds(0, w * 0.21) +
    folds(w * 0.79, w) +
    rect(0, h * 0.84, w, h * 0.16, c.night)
  return { art, title: 'bottom', ink: 'light' }
}

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
