/** There is one person for now; everything a person owns is keyed on this already. */
export const PROFILE_ID = 1
