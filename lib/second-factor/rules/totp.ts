import * as OTPAuth from 'otpauth'

const periodSeconds = 30

/** The way apps write a secret. */
export function writtenSecret(bytes: Uint8Array<ArrayBuffer>): string {
  return new OTPAuth.Secret({ buffer: bytes.buffer }).base32
}

/** The time step of a code if it is right now, give or take one step; null when it is wrong. */
export function timeStepOf(secret: string, code: string, at: Date): number | null {
  const delta = totp(secret, '').validate({ token: code, window: 1, timestamp: at.getTime() })
  return delta === null ? null : Math.floor(at.getTime() / 1000 / periodSeconds) + delta
}

/** The time-based codes (RFC 6238) of one secret. An authenticator app shows the label beside them. */
export function totp(secret: string, label: string): OTPAuth.TOTP {
  return new OTPAuth.TOTP({ issuer: 'Ajar', label, secret: OTPAuth.Secret.fromBase32(secret), period: periodSeconds })
}
