/** From the darkest to the lightest, with the accent before the last. */
export type Palette = {
  night: string
  deep: string
  mid: string
  soft: string
  accent: string
  light: string
}

const palette = (colours: string): Palette => {
  const [night = '', deep = '', mid = '', soft = '', accent = '', light = ''] = colours.split(' ')
  return { night, deep, mid, soft, accent, light }
}

export const PALETTES = {
  teal: palette('#07151d #0e3a47 #1f6f78 #7fb7a8 #f2a541 #f7ead0'),
  abyss: palette('#050b1a #10244a #2b4f86 #7aa0c8 #ff6b4a #eaf1f7'),
  violet: palette('#120a24 #33185c #6b3fa0 #b58bd6 #ffb45e #f8e9ff'),
  neon: palette('#0a0618 #2a0d4a #7b1e7a #ff3d81 #21d4fd #fbe8ff'),
  ice: palette('#0d1b24 #274859 #5f8ea3 #b6d2da #e4572e #f3f7f6'),
  steel: palette('#101418 #2a333b #5a6a75 #a7b4bb #ffb000 #f0f2ef'),
  matrix: palette('#020806 #06251a #0d5a37 #2fb36b #b6ff9c #e9ffe9'),
  desert: palette('#24110b #7a2e12 #c9622a #eba25a #ffd89a #fff1d8'),
  mars: palette('#1a0a0a #5a1414 #a5321f #e0673a #ffc36b #ffeeda'),
  ember: palette('#150808 #4a0f12 #9b1c1c #df4b2c #ffb238 #fdebd3'),
  gold: palette('#1a1306 #4d3810 #96702a #cfa657 #f3d58a #fff5dc'),
  sepia: palette('#1d140e #4b3524 #84664a #bfa17d #d9482b #f4e8d3'),
  rose: palette('#2a0f1a #6f2140 #b84a6b #e89aa5 #ffd2b8 #fff0ea'),
  jungle: palette('#06140c #0f3d24 #2f7040 #87b05a #ffcf4a #f3f4d8'),
  moss: palette('#12160d #36422a #6b7a45 #b1b77a #e8893a #f5f0dc'),
  mint: palette('#12312f #2c6e68 #63b3a4 #b9e0cf #ff7a59 #fbf7ec'),
  pastry: palette('#4a1730 #9b3b63 #d9799a #f2b8c6 #e9a23b #fdf0ea'),
  candy: palette('#2b1a4f #5a4fcf #4fb3ff #ffd166 #ff6f91 #fff8ec'),
  citrus: palette('#10324a #1b6e8c #f2b632 #f27b35 #e33f3f #fff4da'),
  sky: palette('#123a6b #2f7cc4 #7fc4ee #cfeaf5 #ffcb47 #ffffff'),
  noir: palette('#0b0b0c #232326 #55555a #9b9ba0 #d7263d #f2f1ee'),
  blood: palette('#0c0506 #2b080c #650d14 #a81621 #e8333a #f6e9e3'),
  bone: palette('#1c1a17 #4a443c #8a8073 #c9bfae #b3361f #f5eee0'),
} as const

export type PaletteName = keyof typeof PALETTES

/** Between two `#rrggbb` colours; 0 is the first. */
export function mix(from: string, to: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  return `#${[1, 3, 5]
    .map((at) => Math.round(channel(from, at) + (channel(to, at) - channel(from, at)) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`
}
