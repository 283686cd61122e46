// The odd requests of tests/e2e/fuzz.test.ts, longer and with another seed: npm run fuzz -- --seed 7 --requests 50000
import { build, isBuildFresh } from './build.mjs'
import { install } from './install.mjs'
import { readOptions, run } from './run.mjs'

const { seed, requests } = readOptions({
  seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  requests: { type: 'string', default: '30000' },
})
install()
if (!isBuildFresh()) build({ logLevel: 'error' })
const isFine = run('vitest', ['run', '--project', 'e2e', 'tests/e2e/fuzz.test.ts'], {
  FUZZ_SEED: seed,
  FUZZ_REQUESTS: requests,
})
process.exit(isFine ? 0 : 1)
