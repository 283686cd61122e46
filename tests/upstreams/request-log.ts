export type Service = 'trakt' | 'trakt-auth' | 'tmdb' | 'tmdb-images'

export type LoggedRequest = {
  service: Service
  method: string
  /** Of the real service, such as `/sync/history`. */
  path: string
  query: Record<string, string>
  /** Null while it is under way, 0 for a connection that broke. */
  status: number | null
  at: string
  ms: number | null
}

/** A demo that runs for weeks must not fill the memory. */
const MOST_KEPT = 50_000

/** Every request in order of arrival, with small questions tests ask often. */
export class RequestLog {
  readonly entries: LoggedRequest[] = []
  /** How many requests each service has had, those no longer kept included. */
  readonly totals: Record<Service, number> = { trakt: 0, 'trakt-auth': 0, tmdb: 0, 'tmdb-images': 0 }

  begin(entry: Omit<LoggedRequest, 'status' | 'ms'>): LoggedRequest {
    const logged = { ...entry, status: null, ms: null }
    this.totals[entry.service] += 1
    this.entries.push(logged)
    if (this.entries.length > MOST_KEPT) this.entries.splice(0, MOST_KEPT / 2)
    return logged
  }

  /** Those of a service whose path equals a text or matches a pattern. */
  find(service: Service, path?: string | RegExp): LoggedRequest[] {
    return this.entries.filter(
      (entry) =>
        entry.service === service &&
        (path === undefined || (typeof path === 'string' ? entry.path === path : path.test(entry.path))),
    )
  }

  count(service: Service, path?: string | RegExp): number {
    return this.find(service, path).length
  }

  clear(): void {
    this.entries.length = 0
  }
}
