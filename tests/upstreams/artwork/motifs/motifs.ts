import type { Motif } from '../drawing.ts'
import { codeRain, corridor, facade, gears, rails, skyline, stageLight, stairs, tower } from './cities.ts'
import {
  balloons,
  barrel,
  bauhaus,
  cards,
  chevrons,
  drips,
  eye,
  halves,
  lanterns,
  molecules,
  spiral,
  web,
} from './emblems.ts'
import { dunes, forest, hillHouse, island, mountains, road, snow, waves } from './landscapes.ts'
import { blackHole, eclipse, orbit, rays, retroSun, starship, storm } from './skies.ts'

export const MOTIFS = {
  balloons,
  barrel,
  bauhaus,
  blackHole,
  cards,
  chevrons,
  codeRain,
  corridor,
  drips,
  dunes,
  eclipse,
  eye,
  facade,
  forest,
  gears,
  halves,
  hillHouse,
  island,
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
