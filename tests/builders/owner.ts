import type { Viewer } from '#app/server/db/profile.ts'

/** The profile that every new library begins with. */
export const OWNER: Viewer = { profileId: 1 }
