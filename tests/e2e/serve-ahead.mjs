// What server.js does, with a clock so many milliseconds ahead of the machine's: `node serve-ahead.mjs -3600000`
import { serve } from '../../http/serve.js'

const aheadMs = Number(process.argv[2])

await serve({
  clockFrom: (systemClock) => ({
    ...systemClock,
    now: () => new Date(systemClock.now().getTime() + aheadMs),
  }),
})
