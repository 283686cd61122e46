import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '#app/server/base/clock.ts'

export type Credentials = { clientId: string; clientSecret: string }

export type Grant = {
  code: string
  redirectUri: string
  challenge: string | null
  expiresAt: number
  used: boolean
}

export type DeviceRequest = {
  deviceCode: string
  userCode: string
  decision: 'pending' | 'approved' | 'denied'
  expiresAt: number
  used: boolean
  lastPollAt: number | null
}

export type TokenPair = {
  accessToken: string
  refreshToken: string
  family: number
  createdAt: number
  accessExpiresAt: number
  refreshUsed: boolean
  revoked: boolean
}

const GRANT_LIFETIME_MS = 600_000

/** Codes, tokens and the application itself, as the authorization server holds them. */
export class OAuthState {
  private readonly clock: Clock
  readonly credentials: Credentials
  tokenLifetimeSeconds = 604_800
  deviceLifetimeSeconds = 600
  deviceIntervalSeconds = 5
  /** Where the person enters the code; over HTTP it is the sandbox's own page. */
  verificationUrl = 'https://auth.trakt.tv/activate'
  /** A deleted application is refused everywhere. */
  appDeleted = false
  readonly grants: Grant[] = []
  readonly devices: DeviceRequest[] = []
  readonly tokens: TokenPair[] = []
  private families = 0

  constructor(clock: Clock, credentials: Credentials) {
    this.clock = clock
    this.credentials = credentials
  }

  isKnownApp(clientId: string | null | undefined): boolean {
    return !this.appDeleted && clientId === this.credentials.clientId
  }

  /** What the person's Authorize button does; the code goes back to the redirect address. */
  grant(o: { redirectUri: string; challenge: string | null }): Grant {
    const grant = { code: secret(), ...o, expiresAt: this.nowMs() + GRANT_LIFETIME_MS, used: false }
    this.grants.push(grant)
    return grant
  }

  /** The grant, used up by this; or undefined when the code, the address or the verifier is wrong. */
  redeem(o: { code: string; redirectUri: string; verifier: string | null }): Grant | undefined {
    const grant = this.grants.find((g) => g.code === o.code && !g.used && g.expiresAt > this.nowMs())
    if (!grant) return undefined
    grant.used = true
    if (grant.redirectUri !== o.redirectUri) return undefined
    if (grant.challenge === null) return o.verifier === null ? grant : undefined
    return o.verifier !== null && challengeOf(o.verifier) === grant.challenge ? grant : undefined
  }

  startDevice(): DeviceRequest {
    const device: DeviceRequest = {
      deviceCode: secret(),
      userCode: randomBytes(4).toString('hex').toUpperCase(),
      decision: 'pending',
      expiresAt: this.nowMs() + this.deviceLifetimeSeconds * 1000,
      used: false,
      lastPollAt: null,
    }
    this.devices.push(device)
    return device
  }

  findDevice(userCode: string): DeviceRequest | undefined {
    const wanted = userCode.replace(/[^0-9a-z]/gi, '').toUpperCase()
    return this.devices.find(
      (device) => device.userCode === wanted && !device.used && device.expiresAt > this.nowMs(),
    )
  }

  /** Without a code, the newest request that waits. */
  approveDevice(userCode?: string): void {
    this.waitingDevice(userCode).decision = 'approved'
  }

  denyDevice(userCode?: string): void {
    this.waitingDevice(userCode).decision = 'denied'
  }

  expireDevices(): void {
    for (const device of this.devices) device.expiresAt = this.nowMs() - 1
  }

  issue(family?: number): TokenPair {
    const now = this.nowMs()
    const pair: TokenPair = {
      accessToken: secret(),
      refreshToken: secret(),
      family: family ?? (this.families += 1),
      createdAt: now,
      accessExpiresAt: now + this.tokenLifetimeSeconds * 1000,
      refreshUsed: false,
      revoked: false,
    }
    this.tokens.push(pair)
    return pair
  }

  /** A new pair for a refresh token that has not been used; a used one ends its whole family. */
  refresh(refreshToken: string): TokenPair | undefined {
    const pair = this.tokens.find((token) => token.refreshToken === refreshToken)
    if (!pair || pair.revoked) return undefined
    if (pair.refreshUsed) {
      for (const token of this.tokens) if (token.family === pair.family) token.revoked = true
      return undefined
    }
    pair.refreshUsed = true
    return this.issue(pair.family)
  }

  /** By access or refresh token; unknown ones are passed over. */
  revoke(token: string): void {
    for (const pair of this.tokens) {
      if (pair.accessToken === token || pair.refreshToken === token) pair.revoked = true
    }
  }

  revokeAll(): void {
    for (const pair of this.tokens) pair.revoked = true
  }

  /** The access tokens are over; refreshing still works. */
  expireAccessTokens(): void {
    for (const pair of this.tokens) pair.accessExpiresAt = this.nowMs() - 1
  }

  isValid(accessToken: string): boolean {
    return this.tokens.some(
      (pair) =>
        pair.accessToken === accessToken &&
        !pair.revoked &&
        !pair.refreshUsed &&
        pair.accessExpiresAt > this.nowMs(),
    )
  }

  nowMs(): number {
    return this.clock.now().getTime()
  }

  private waitingDevice(userCode?: string): DeviceRequest {
    const waiting = this.devices.filter((device) => device.decision === 'pending' && !device.used)
    const device = userCode === undefined ? waiting.at(-1) : waiting.find((d) => d.userCode === userCode)
    if (!device) throw new Error('No device request waits for a decision.')
    return device
  }
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url')
}

const secret = () => randomBytes(24).toString('base64url')
