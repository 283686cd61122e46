import type { Motif } from '../drawing.ts'
import { facade, skyline, tower } from './cities.ts'
import { balloons, cards, drips, eye, halves } from './emblems.ts'
import { codeRain, corridor, stageLight, stairs } from './interiors.ts'
import { dunes, forest, mountains, road } from './landscapes.ts'
import { barrel, gears, molecules, rails } from './machines.ts'
import { castle, fingerprint, hourglass, jet, keyhole, snapshots } from './objects.ts'
import { bauhaus, chevrons, spiral, web } from './patterns.ts'
import { hillHouse, island, snow, waves } from './places.ts'
import { blackHole, eclipse, orbit, starship } from './planets.ts'
import { lanterns, rays, retroSun, storm } from './skies.ts'

export const MOTIFS = {
  balloons,
  barrel,
  bauhaus,
  blackHole,
  cards,
  castle,
  chevrons,
  codeRain,
  corridor,
  drips,
  dunes,
  eclipse,
  eye,
  facade,
  fingerprint,
  forest,
  gears,
  halves,
  hillHouse,
  hourglass,
  island,
  jet,
  keyhole,
  lanterns,
  molecules,
  mountains,
  orbit,
  rails,
  rays,
  retroSun,
  road,
  skyline,
  snow,
  snapshots,
  spiral,
  stageLight,
  stairs,
  starship,
  storm,
  tower,
  waves,
  web,
} satisfies Record<string, Motif>

export type MotifName = keyof typeof MOTIFS
