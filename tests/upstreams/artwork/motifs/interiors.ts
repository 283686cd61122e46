import { background, figure, glow, layers, type Motif, n, rect, shape } from '../drawing.ts'
import { mix } from '../palettes.ts'

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
