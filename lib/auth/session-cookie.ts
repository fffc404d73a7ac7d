import { cookies } from 'next/headers'
import { getServerSession, type NextAuthOptions } from 'next-auth'
import { encode } from 'next-auth/jwt'
import { config } from '#lib/config/config.ts'

const sessionHours = 12
const secure = () => config.publicUrl.startsWith('https:')
const nameOf = (cookie: string) => (secure() ? `__Host-ajar-${cookie}` : `ajar-${cookie}`)

/** The cookie carries a session token and nothing else; whether it still opens anything is asked of the database each time. */
const options = (): NextAuthOptions => ({
  secret: config.sessionSecret,
  providers: [],
  session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
  cookies: { sessionToken: { name: nameOf('session'), options: cookieOptions() } },
  callbacks: { session: ({ token }) => ({ token: token.sid, expires: '' }) as never },
})

export async function readSessionToken(): Promise<string | null> {
  const jar = await cookies()
  if (!jar.has(nameOf('session'))) return null
  const session = (await getServerSession(options())) as { token?: unknown } | null
  return typeof session?.token === 'string' ? session.token : null
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
