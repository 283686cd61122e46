import { background, circle, layers, line, type Motif, n, rect, ring, shape } from '../drawing.ts'
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
