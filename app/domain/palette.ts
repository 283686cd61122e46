const BINS = 18
const BIN_DEGREES = 360 / BINS
/** Hues closer than this are one to the eye. */
const APART_DEGREES = 40
/** Chroma that counts as fully colourful here; posters hardly have more. */
const FULL_CHROMA = 0.13
const GREY = 0.025
/** Less of a hue than this is where two others meet. */
const LEAST_SHARE = 0.06

/**
 * The hues of a picture, the one that stands for it first, and how colourful it is. Only hue and colourfulness: the
 * style sheets set lightness, so that text on these colours keeps its contrast in both themes.
 * @param rgb three bytes a pixel
 */
export function paletteOf(rgb: Uint8Array): { hues: number[]; vivid: number } {
  const weights = new Float64Array(BINS)
  const sines = new Float64Array(BINS)
  const cosines = new Float64Array(BINS)
  const chromas: number[] = []
  for (let i = 0; i + 2 < rgb.length; i += 3) {
    const { lightness, chroma, hue } = oklch(rgb[i] ?? 0, rgb[i + 1] ?? 0, rgb[i + 2] ?? 0)
    chromas.push(chroma)
    if (chroma < GREY) continue
    // What is nearly black or white is hardly seen as coloured.
    const weight = chroma * Math.max(0, 1 - Math.abs(lightness - 0.58) * 1.7)
    const bin = Math.min(BINS - 1, Math.floor(hue / BIN_DEGREES))
    weights[bin] = (weights[bin] ?? 0) + weight
    sines[bin] = (sines[bin] ?? 0) + weight * Math.sin((hue * Math.PI) / 180)
    cosines[bin] = (cosines[bin] ?? 0) + weight * Math.cos((hue * Math.PI) / 180)
  }
  const least = LEAST_SHARE * weights.reduce((sum, weight) => sum + weight, 0)
  const found = [...weights.keys()]
    .filter((bin) => (weights[bin] ?? 0) > least)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
    .map((bin) => Math.atan2(sines[bin] ?? 0, cosines[bin] ?? 0) * (180 / Math.PI))
    .map((hue) => Math.round((hue + 360) % 360) % 360)
  const vivid = Math.min(1, upperQuartile(chromas) / FULL_CHROMA)
  return { hues: unlike(found).slice(0, 3), vivid: Math.round(vivid * 100) / 100 }
}

function unlike(hues: readonly number[]): number[] {
  const kept: number[] = []
  for (const hue of hues) {
    if (kept.every((other) => distance(hue, other) >= APART_DEGREES)) kept.push(hue)
  }
  return kept
}

function distance(a: number, b: number): number {
  const apart = Math.abs(a - b)
  return Math.min(apart, 360 - apart)
}

function upperQuartile(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length * 0.75)] ?? 0
}

/** Björn Ottosson's OKLab, in polar form, of an sRGB colour in bytes. */
export function oklch(red: number, green: number, blue: number) {
  const [r, g, b] = [linear(red), linear(green), linear(blue)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return { lightness, chroma: Math.hypot(a, bb), hue: ((Math.atan2(bb, a) * 180) / Math.PI + 360) % 360 }
}

function linear(byte: number): number {
  const value = byte / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
