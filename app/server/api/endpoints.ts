import type { Endpoint } from './contract/endpoint.ts'
import { cacheEndpoints } from './endpoints/cache.ts'
import { editEndpoints } from './endpoints/edits.ts'
import { exportEndpoints } from './endpoints/exports.ts'
import { libraryEndpoints } from './endpoints/library.ts'
import { runEndpoints } from './endpoints/runs.ts'
import { statusEndpoints } from './endpoints/status.ts'
import { vanishedEndpoints } from './endpoints/vanished.ts'

/** Every call of the JSON API, in the order of the contract. */
export const endpoints: readonly Endpoint[] = [
  ...statusEndpoints,
  ...runEndpoints,
  ...vanishedEndpoints,
  ...libraryEndpoints,
  ...editEndpoints,
  ...exportEndpoints,
  ...cacheEndpoints,
]
