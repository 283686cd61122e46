import type { Random } from './seeded-random.ts'
import type { Service } from './request-log.ts'

/** A number is the same time for every answer, in milliseconds. */
export type Latency = 'none' | 'realistic' | number

const REALISTIC: Record<Service, [number, number]> = {
  trakt: [120, 350],
  'trakt-auth': [120, 350],
  tmdb: [40, 180],
  'tmdb-images': [30, 120],
}

export function latencyMs(latency: Latency, service: Service, random: Random): number {
  if (latency === 'none') return 0
  return typeof latency === 'number' ? latency : random.whole(...REALISTIC[service])
}
