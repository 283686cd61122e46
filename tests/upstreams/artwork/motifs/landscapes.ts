import {
  background,
  circle,
  figure,
  glow,
  layers,
  line,
  type Motif,
  rect,
  ridge,
  shape,
  stars,
} from '../drawing.ts'
import { mix } from '../palettes.ts'

export const dunes: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const sunX = w * (0.3 + random.next() * 0.4)
  const sunY = h * 0.34
  const r = unit * (0.17 + random.next() * 0.1)
  const fills = layers(mix(c.soft, c.mid, 0.3), c.night, 5)
  const bands = fills
    .map((fill, index) =>
      ridge(stage, {
        y: h * (0.52 + index * 0.11),
        height: h * (0.1 - index * 0.008),
        steps: 2 + (index % 3),
        fill,
      }),
    )
    .join('')
  const art =
    background(stage, [
      [0, c.deep],
      [0.45, c.mid],
      [0.75, c.accent],
    ]) +
    glow(stage, sunX, sunY, r * 3.4, c.light, 0.7) +
    circle(
      sunX,
      sunY,
      r,
      stage.gradient([
        [0, c.light],
        [1, c.accent],
      ]),
    ) +
    circle(sunX + r * 1.1, sunY - r * 1.15, r * 0.3, c.light, 'opacity=".75"') +
    bands +
    figure(w * (0.25 + random.next() * 0.5), h * 0.705, unit * 0.06, c.night)
  return { art, title: 'bottom', ink: 'light' }
}

export const mountains: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const x = w * (0.25 + random.next() * 0.5)
  const fills = layers(mix(c.soft, c.mid, 0.35), c.night, 5)
  const art =
    background(stage, [
      [0, c.deep],
      [0.5, c.mid],
      [0.9, c.soft],
    ]) +
    stars(stage, 70, 0.4) +
    glow(stage, x, h * 0.3, unit * 0.5, c.light, 0.5) +
    circle(x, h * 0.3, unit * 0.13, c.light) +
    fills
      .map((fill, index) => {
        const fog = stage.gradient([
          [0, fill],
          [0.6, fill],
          [1, mix(fill, c.soft, 0.35)],
        ])
        return ridge(stage, {
          y: h * (0.44 + index * 0.12),
          height: h * (0.26 - index * 0.035),
          steps: 6 + index * 2,
          fill: fog,
          sharp: true,
        })
      })
      .join('')
  return { art, title: 'bottom', ink: 'light' }
}

export const forest: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const fills = layers(mix(c.mid, c.soft, 0.5), c.night, 5)
  const trees = fills
    .map(
      (fill, row) =>
        Array.from({ length: 9 - row }, () => {
          const x = random.next() * w
          const width = unit * (0.012 + row * 0.012) * (0.7 + random.next() * 0.6)
          const lean = (random.next() - 0.5) * unit * 0.03
          const branch = h * (0.15 + random.next() * 0.35)
          return (
            shape(
              [
                [x - width, h],
                [x - width * 0.7 + lean, -5],
                [x + width * 0.7 + lean, -5],
                [x + width, h],
              ],
              fill,
            ) +
            line(
              x,
              branch,
              x + (random.chance(0.5) ? 1 : -1) * unit * (0.05 + row * 0.02),
              branch - unit * 0.1,
              fill,
              width * 0.7,
            )
          )
        }).join('') + ridge(stage, { y: h * (0.72 + row * 0.07), height: h * 0.03, steps: 5, fill }),
    )
    .join('')
  const x = w * (0.4 + random.next() * 0.2)
  const art =
    background(stage, [
      [0, c.deep],
      [0.55, mix(c.soft, c.light, 0.3)],
      [1, c.mid],
    ]) +
    glow(stage, x, h * 0.45, unit * 0.9, c.accent, 0.75) +
    circle(x, h * 0.45, unit * 0.15, c.light, 'opacity=".9"') +
    trees +
    figure(x, h * 0.86, unit * 0.09, c.night)
  return { art, title: 'bottom', ink: 'light' }
}

export const road: Motif = (stage) => {
  const { w, h, unit, colours: c, random } = stage
  const horizon = h * 0.52
  const x = w * (0.45 + random.next() * 0.1)
  const dashes = Array.from({ length: 9 }, (_, index) => {
    const [near, far] = [1 - index / 9, 1 - (index + 0.5) / 9].map((share) => share ** 2.2) as [
      number,
      number,
    ]
    const [y1, y2] = [horizon + (h - horizon) * near, horizon + (h - horizon) * far]
    const half = unit * 0.014
    return shape(
      [
        [x - half * near, y1],
        [x - half * far, y2],
        [x + half * far, y2],
        [x + half * near, y1],
      ],
      c.accent,
    )
  }).join('')
  const mesas = [0.06, 0.3, 0.72, 0.92]
    .map((share, index) => {
      const [width, height] = [unit * (0.12 + random.next() * 0.16), unit * (0.06 + random.next() * 0.14)]
      const left = w * share - width / 2
      return shape(
        [
          [left - width * 0.2, horizon + 2],
          [left, horizon - height],
          [left + width, horizon - height],
          [left + width * 1.2, horizon + 2],
        ],
        mix(c.mid, c.deep, index * 0.25),
      )
    })
    .join('')
  const bars = Array.from({ length: 6 }, (_, index) =>
    rect(
      0,
      horizon - unit * (0.05 + index * 0.055),
      w,
      unit * (0.022 - index * 0.003),
      mix(c.soft, c.accent, 0.5),
    ),
  ).join('')
  const art =
    background(stage, [
      [0, c.deep],
      [0.3, c.mid],
      [0.52, c.accent],
    ]) +
    glow(stage, x, horizon, unit * 0.9, c.light, 0.6) +
    circle(
      x,
      horizon - unit * 0.04,
      unit * 0.27,
      stage.gradient([
        [0, c.light],
        [1, c.accent],
      ]),
    ) +
    `<g opacity=".45">${bars}</g>` +
    mesas +
    rect(
      0,
      horizon,
      w,
      h - horizon,
      stage.gradient([
        [0, c.mid],
        [0.35, c.deep],
        [1, c.night],
      ]),
    ) +
    shape(
      [
        [x - 2, horizon],
        [x + 2, horizon],
        [w * 0.98, h],
        [w * 0.02, h],
      ],
      stage.gradient([
        [0, c.deep],
        [1, c.night],
      ]),
    ) +
    dashes
  return { art, title: 'top', ink: 'light' }
}
