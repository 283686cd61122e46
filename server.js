import { serve } from './http/serve.js'

await serve({ clockFrom: (systemClock) => systemClock })
