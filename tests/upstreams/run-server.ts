import { parseArgs } from 'node:util'
import { systemClock } from '#app/server/base/clock.ts'
import type { Latency } from './latency.ts'
import { startSandboxServer } from './server.ts'

const USAGE =
  'node build/sandbox/server.js [--port 0] [--latency none|realistic|<ms>] [--seed 20] [--now 2026-11-21] [--time-zone America/New_York]'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    latency: { type: 'string', default: 'none' },
    seed: { type: 'string', default: '20' },
    now: { type: 'string' },
    'time-zone': { type: 'string', default: 'America/New_York' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) {
  console.log(USAGE)
} else {
  const server = await startSandboxServer({
    clock: systemClock,
    port: wholeNumber('port', values.port),
    latency: latencyIn(values.latency),
    seed: wholeNumber('seed', values.seed),
    timeZone: values['time-zone'],
    ...(values.now === undefined ? {} : { now: momentIn(values.now) }),
  })
  // One line that a program can read.
  console.log(JSON.stringify({ origin: server.origin, env: server.env }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)))
  }
}

function latencyIn(text: string): Latency {
  return text === 'none' || text === 'realistic' ? text : wholeNumber('latency', text)
}

function momentIn(text: string): Date {
  const moment = new Date(text)
  if (!Number.isNaN(moment.getTime())) return moment
  console.error(`--now has to be a date.\n${USAGE}`)
  process.exit(2)
}

function wholeNumber(name: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  console.error(`--${name} has to be a whole number.\n${USAGE}`)
  process.exit(2)
}
