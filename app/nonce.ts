import { createContext, useContext } from 'react'

const NonceContext = createContext<string | undefined>(undefined)

export const NonceProvider = NonceContext.Provider

/** The nonce the Content-Security-Policy of this page allows scripts by. Known on the server only. */
export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
