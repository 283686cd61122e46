import { serve } from './server/serve.js'

await serve({ clockFrom: (systemClock) => systemClock })
