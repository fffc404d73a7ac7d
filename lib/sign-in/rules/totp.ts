import * as OTPAuth from 'otpauth'

export const periodSeconds = 30

/** The time-based codes (RFC 6238) of one secret. An authenticator app shows the label beside them. */
export function totp(secret: string, label: string): OTPAuth.TOTP {
  return new OTPAuth.TOTP({ issuer: 'Ajar', label, secret: OTPAuth.Secret.fromBase32(secret), period: periodSeconds })
}
