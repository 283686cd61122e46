import '@remix-run/node'

declare module '@remix-run/node' {
  // Loader data arrives as it was sent: a Date is a Date.
  interface Future {
    v3_singleFetch: true
  }

  /** What http/serve.js knows about a request beyond its text. Absent under `npm run dev`. */
  interface AppLoadContext {
    nonce?: string
    /** The client's address, as `callerOf` found it. */
    address?: string | null
    /** A proxy header was present: the socket's other end is not the caller. */
    isForwarded?: boolean
    requestId?: string
  }
}
