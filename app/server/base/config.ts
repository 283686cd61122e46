import { readFileSync } from 'node:fs'
import { type BlockList, isIP } from 'node:net'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { isTimeZone } from '#app/domain/calendar-day.ts'
import { configWords } from '#app/words/en.ts'
import { parseTrustedProxies } from './trusted-proxies.ts'

/** Everything the environment decides, checked once at start-up. The only reader of environment variables. */
export type Config = {
  host: string
  port: number
  publicUrl: URL
  dataDir: string
  appPassword: string | null
  authDisabled: boolean
  /** Names besides PUBLIC_URL's under which Reelmark answers. */
  allowedHosts: readonly string[]
  /** Proxies whose X-Forwarded-For is believed; null where none is. */
  trustedProxies: BlockList | null
  apiToken: string | null
  trakt: {
    clientId: string | null
    clientSecret: string | null
    redirectUri: string
    apiUrl: string
    authUrl: string
    minIntervalMs: number
  }
  tmdb: { apiKey: string | null; apiUrl: string; imageUrl: string; minIntervalMs: number }
  syncIntervalMinutes: number
  timeZone: string | null
  logLevel: LogLevel
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
type LogLevel = (typeof LOG_LEVELS)[number]

/** Thrown with every problem found, each a sentence that names its variable. */
export class ConfigError extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super([configWords.heading(problems.length), ...problems].join('\n  '))
    this.name = 'ConfigError'
    this.problems = problems
  }
}

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, configWords.must.beWholeNumber)
    .transform(Number)
    .refine((n) => n >= least && n <= most, configWords.must.beFromTo(least, most))

const baseUrl = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    configWords.must.beHttpAddress,
  )
  .transform((text) => text.replace(/\/+$/, ''))

const flag = z
  .enum(['true', 'false', '1', '0'], { error: configWords.must.beTrueOrFalse })
  .transform((text) => text === 'true' || text === '1')

/** As an address writes it: IPv6 in brackets. */
const inAddress = (host: string) => (isIP(host) === 6 ? `[${host}]` : host)

const isHost = (host: string) =>
  (isIP(host) !== 0 || /^[A-Za-z0-9.-]+$/.test(host)) && URL.canParse(`http://${inAddress(host)}`)

const schema = z.object({
  HOST: z.string().refine(isHost, configWords.must.beHost).default('127.0.0.1'),
  PORT: wholeNumber(1, 65_535).default(3000),
  PUBLIC_URL: baseUrl.optional(),
  DATA_DIR: z.string().default('./data'),
  APP_PASSWORD: z.string().min(8, configWords.must.haveEightCharacters).optional(),
  AUTH_DISABLED: flag.default(false),
  ALLOWED_HOSTS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((name) => name !== ''))
    .refine((names) => names.every(isHost), configWords.must.beHostNames)
    .default([]),
  TRUST_PROXY: z
    .string()
    .transform((text, context) => {
      const proxies = parseTrustedProxies(text)
      if (proxies) return proxies
      context.addIssue({ code: 'custom', message: configWords.must.beNetworks })
      return z.NEVER
    })
    .optional(),
  API_TOKEN: z.string().min(8, configWords.must.haveEightCharacters).optional(),
  TRAKT_CLIENT_ID: z.string().optional(),
  TRAKT_CLIENT_SECRET: z.string().optional(),
  TRAKT_REDIRECT_URI: z
    .string()
    .refine((text) => URL.canParse(text), configWords.must.beAddress)
    .optional(),
  TRAKT_API_URL: baseUrl.default('https://api.trakt.tv'),
  TRAKT_AUTH_URL: baseUrl.default('https://auth.trakt.tv'),
  TRAKT_MIN_INTERVAL_MS: wholeNumber(0, 60_000).default(50),
  TMDB_API_KEY: z.string().optional(),
  TMDB_API_URL: baseUrl.default('https://api.themoviedb.org/3'),
  TMDB_IMAGE_URL: baseUrl.default('https://image.tmdb.org/t/p'),
  TMDB_MIN_INTERVAL_MS: wholeNumber(0, 60_000).default(250),
  SYNC_INTERVAL_MINUTES: wholeNumber(0, 10_080).default(60),
  TZ_DEFAULT: z.string().refine(isTimeZone, configWords.must.beTimeZone).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: configWords.must.beOneOf(LOG_LEVELS) }).default('info'),
})

/**
 * @param environment usually `environmentWithFile()`; an empty variable counts as unset
 * @throws ConfigError with every problem at once; values are never repeated, for some of them are secrets
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = environment[name]?.trim()
      return value ? [[name, value]] : []
    }),
  )
  const parsed = schema.safeParse(given)
  const problems = [...(parsed.error?.issues.map(problemOf) ?? []), ...problemsBetween(given)]
  if (!parsed.success || problems.length) throw new ConfigError(problems)
  const e = parsed.data
  const authDisabled = e.AUTH_DISABLED
  const publicUrl = new URL(e.PUBLIC_URL ?? `http://${inAddress(e.HOST)}:${e.PORT}`)
  return {
    host: e.HOST,
    port: e.PORT,
    publicUrl,
    dataDir: resolve(e.DATA_DIR),
    appPassword: authDisabled ? null : (e.APP_PASSWORD ?? null),
    authDisabled,
    allowedHosts: e.ALLOWED_HOSTS,
    trustedProxies: e.TRUST_PROXY ?? null,
    apiToken: e.API_TOKEN ?? null,
    trakt: {
      clientId: e.TRAKT_CLIENT_ID ?? null,
      clientSecret: e.TRAKT_CLIENT_SECRET ?? null,
      redirectUri: e.TRAKT_REDIRECT_URI ?? `${publicUrl.href.replace(/\/+$/, '')}/trakt/callback`,
      apiUrl: e.TRAKT_API_URL,
      authUrl: e.TRAKT_AUTH_URL,
      minIntervalMs: e.TRAKT_MIN_INTERVAL_MS,
    },
    tmdb: {
      apiKey: e.TMDB_API_KEY ?? null,
      apiUrl: e.TMDB_API_URL,
      imageUrl: e.TMDB_IMAGE_URL,
      minIntervalMs: e.TMDB_MIN_INTERVAL_MS,
    },
    syncIntervalMinutes: e.SYNC_INTERVAL_MINUTES,
    timeZone: e.TZ_DEFAULT ?? null,
    logLevel: e.LOG_LEVEL,
  }
}

const problemOf = (issue: z.core.$ZodIssue) => configWords.ofVariable(issue.path.join('.'), issue.message)

/**
 * What is wrong with variables that are fine by themselves. Looks at them as they were given, so that a variable
 * that is wrong by itself hides nothing here.
 */
function problemsBetween(given: Record<string, string>): string[] {
  const { HOST, PUBLIC_URL, APP_PASSWORD, AUTH_DISABLED } = given
  if (APP_PASSWORD !== undefined || flag.safeParse(AUTH_DISABLED).data === true) return []
  const publicUrl = baseUrl.safeParse(PUBLIC_URL).data
  const publicHost = publicUrl === undefined ? '' : new URL(publicUrl).hostname
  return [
    ...(HOST !== undefined && isHost(HOST) && !isLoopback(HOST) ? [configWords.openToOthers] : []),
    ...(publicHost !== '' && !isLoopback(publicHost) ? [configWords.publicWithoutPassword] : []),
  ]
}

export function isLoopback(host: string): boolean {
  return ['localhost', '::1', '[::1]'].includes(host.toLowerCase()) || /^127\.\d+\.\d+\.\d+$/.test(host)
}

/**
 * The configuration from the process environment, over what `.env` in the working directory says.
 * @throws ConfigError with every problem of the file and of the variables at once
 */
export function loadConfig(file = '.env'): Config {
  const { environment, problems } = environmentWithFile(file)
  try {
    const config = readConfig(environment)
    if (problems.length === 0) return config
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new ConfigError([...problems, ...error.problems])
  }
  throw new ConfigError(problems)
}

/**
 * A set, non-empty variable of the process wins over the file.
 * The problems name each line that is neither NAME=value nor a comment; a missing file is none.
 */
export function environmentWithFile(file = '.env'): {
  environment: Record<string, string | undefined>
  problems: string[]
} {
  const { text, problems } = readEnvFile(file)
  const environment: Record<string, string | undefined> = parseEnv(text)
  for (const [name, value] of Object.entries(process.env)) if (value) environment[name] = value
  return { environment, problems }
}

function readEnvFile(file: string): { text: string; problems: string[] } {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { text: '', problems: [] }
    return { text: '', problems: [configWords.fileUnreadable(file, (error as Error).message)] }
  }
  const lines = text.split(/\r?\n/)
  const problems = lines.flatMap((line, index) =>
    isEnvLine(line) ? [] : [configWords.lineUnreadable(index + 1, file)],
  )
  // parseEnv takes what follows a broken line for a part of it.
  return { text: lines.filter(isEnvLine).join('\n'), problems }
}

const isEnvLine = (line: string) =>
  /^\s*(#.*)?$/.test(line) || /^\s*(export\s+)?[A-Za-z_][A-Za-z0-9_]*\s*=/.test(line)
