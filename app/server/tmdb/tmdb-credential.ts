/** How TMDB wants to be shown the key: a v3 key in the query, a read access token in a header. */
export type TmdbCredential = { query: Record<string, string>; headers: Record<string, string> }

/** TMDB's two kinds of key cannot stand in for each other: a v3 key sent as a bearer token is refused, and so is the reverse. */
export function tmdbCredential(key: string): TmdbCredential {
  return /^[0-9a-f]{32}$/i.test(key)
    ? { query: { api_key: key }, headers: {} }
    : { query: {}, headers: { authorization: `Bearer ${key.replace(/^Bearer\s+/i, '')}` } }
}
