import { sealed, unsealed } from '#lib/auth/secret.ts'
import type { StaffId } from '#lib/kernel/id.ts'

/** The secret of somebody's app as it is stored. It names whose it is, so that nobody's can stand in for another's. */
export function sealedApp(staff: StaffId, secret: string): string {
  return sealed(`${staff} ${secret}`)
}

/** The secret that `sealedApp` sealed for the same person; null for another's, and for what no key of ours opens. */
export function openedApp(staff: StaffId, stored: string): string | null {
  // Before secrets were sealed they stood here as apps show them. They are sealed at their next right code.
  if (/^[A-Z2-7]{32}$/.test(stored)) return stored
  try {
    const [whose, secret] = unsealed(stored).split(' ')
    return whose === staff ? (secret ?? null) : null
  } catch {
    // Sealed with a secret that is gone: as if the app were lost, and there is a way back from that.
    return null
  }
}
