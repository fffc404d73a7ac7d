import { cookies } from 'next/headers'
import { encode } from 'next-auth/jwt'
import { config } from '#lib/config/config.ts'
import { now } from '#lib/kernel/clock.ts'
import { openSealedToken } from './sealed-token.ts'

const sessionHours = 12
const secure = () => config.publicUrl.startsWith('https:')
const nameOf = (cookie: string) => (secure() ? `__Host-ajar-${cookie}` : `ajar-${cookie}`)

/**
 * The cookie carries a session token and nothing else, in next-auth's encrypted form; whether it still opens anything is
 * asked of the database each time. Null for no cookie, and for one that is not ours or past its day.
 */
export async function readSessionToken(): Promise<string | null> {
  const value = (await cookies()).get(nameOf('session'))?.value
  // Not getServerSession, which writes a new token for every one it reads.
  return value ? openSealedToken(value, config.sessionSecret, now()) : null
}

export async function writeSessionToken(token: string): Promise<void> {
  const value = await encode({ token: { sid: token }, secret: config.sessionSecret, maxAge: sessionHours * 3600 })
  const jar = await cookies()
  jar.set(nameOf('session'), value, { ...cookieOptions(), maxAge: sessionHours * 3600 })
}

export async function clearSessionToken(): Promise<void> {
  const jar = await cookies()
  jar.set(nameOf('session'), '', { ...cookieOptions(), maxAge: 0 })
}

/** What only this browser holds: ties a sign-in code, a draft and kept words to the one who typed them. */
export async function readBrowserSecret(): Promise<string | null> {
  return (await cookies()).get(nameOf('browser'))?.value ?? null
}

export async function writeBrowserSecret(secret: string): Promise<void> {
  const jar = await cookies()
  jar.set(nameOf('browser'), secret, { ...cookieOptions(), maxAge: 30 * 24 * 3600 })
}

function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: secure() }
}
