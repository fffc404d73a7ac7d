import { appSecretFor } from '#lib/auth/secret.ts'
import { totp, writtenSecret } from '../rules/totp.ts'

/** The secret that the apps of all practice staff share. */
export function practiceAppSecret(): string {
  return writtenSecret(appSecretFor('practice'))
}

/** What the app of practice staff shows now. Only the practice mailbox asks. */
export function seePracticeCode(at: Date): string {
  return totp(practiceAppSecret(), '').generate({ timestamp: at.getTime() })
}
