import { type Config, readConfig } from '#app/server/base/config.ts'

/** The configuration that these variables give, everything else as it comes. */
export const aConfig = (environment: Record<string, string> = {}): Config => readConfig(environment)
