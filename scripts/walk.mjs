// The random walk of tests/import/random-walk.test.ts, longer and with another seed: npm run walk -- --seed 7 --steps 400
import { install } from './install.mjs'
import { readOptions, run } from './run.mjs'

const { seed, steps } = readOptions({
  seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  steps: { type: 'string', default: '400' },
})
install()
const isFine = run('vitest', ['run', '--project', 'unit', 'tests/import/random-walk.test.ts'], {
  WALK_SEED: seed,
  WALK_STEPS: steps,
})
process.exit(isFine ? 0 : 1)
