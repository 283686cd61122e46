const FEW = 20
const TENTH = 10

/**
 * Whether so much has vanished from a source at once that a fault there is likelier than a person's own doing:
 * more than twenty entries and more than a tenth of all.
 */
export function looksLikeAFault(vanished: number, held: number): boolean {
  return vanished > FEW && vanished * TENTH > held
}
