import { encode } from 'next-auth/jwt'
import { config } from '#lib/config/config.ts'
import { type Room, rooms } from '#lib/sign-in/rules/rooms.ts'
import { openSealedToken } from './sealed-token.ts'
import { newToken, sealed, unsealed } from './secret.ts'

/** As much of a request as its cookies are read from. */
type Bearer = { readonly headers: Pick<Headers, 'get'> }

const sessionHours = 12
/** A page can be left open for a day after its session is over. */
const lastHours = 36
const browserDays = 30
const knownDays = 400
/** How many people of one browser are remembered: a family's computer, not a library's. */
const knownMax = 6
const languageDays = 365
const secure = () => config.publicUrl.startsWith('https:')
/** The name of a cookie of ours. Over TLS it carries the mark that no other host can have set it. */
export const nameOf = (cookie: string) => (secure() ? `__Host-ajar-${cookie}` : `ajar-${cookie}`)

/**
 * The session token a browser sends. The cookie carries nothing else, in next-auth's encrypted form; the database is
 * asked each time whether the session is still live. Null without a cookie, and for one that is not ours or has ended.
 */
export function sessionTokenOf(request: Bearer, at: Date): string | null {
  return tokenIn(request, 'session', at)
}

/**
 * The token of the session that was opened last in this browser, even after it has ended. It opens nothing: words typed
 * on a page of that session are put away by it for that session's account, and not for the next person who signs in.
 */
export function lastSessionTokenOf(request: Request, at: Date): string | null {
  return tokenIn(request, 'last', at)
}

function tokenIn(request: Bearer, cookie: string, at: Date): string | null {
  const value = cookieOf(request, nameOf(cookie))
  // Not getServerSession, which writes a new token each time it reads one.
  if (!value) return null
  for (const secret of config.sessionSecrets) {
    const token = openSealedToken(value, secret, at)
    if (token !== null) return token
  }
  return null
}

/**
 * A secret that only this browser holds, drawn at random and anew at each sign-in and sign-out. It ties a sign-in code
 * to the person who asked for it, and a draft and kept words to somebody who is not signed in.
 */
export function browserSecretOf(request: Request): string | null {
  return cookieOf(request, nameOf('browser'))
}

/** The `Set-Cookie` line that signs a browser in. */
export async function sessionCookie(token: string): Promise<string> {
  return sealedLine('session', token, sessionHours)
}

/** The `Set-Cookie` line by which a browser knows the session it opened last. */
export async function lastSessionCookie(token: string): Promise<string> {
  return sealedLine('last', token, lastHours)
}

async function sealedLine(cookie: string, token: string, hours: number): Promise<string> {
  const seconds = hours * 3600
  return line(cookie, await encode({ token: { sid: token }, secret: config.sessionSecret, maxAge: seconds }), seconds)
}

/**
 * What a browser is given when somebody is let in: a session, a new secret, their rooms. Nothing of the last person's
 * is left.
 */
export async function arrivalCookies(
  held: readonly string[],
  arrival: { token: string; browserKnownBy: string | null; rooms: readonly Room[] },
): Promise<string[]> {
  const { token, browserKnownBy, rooms: own } = arrival
  const cookies = [await sessionCookie(token), await lastSessionCookie(token), browserCookie(newToken())]
  return [...cookies, roomsCookie(own), ...(browserKnownBy ? [knownBrowserCookie(held, browserKnownBy)] : [])]
}

/** The `Set-Cookie` line that forgets a session. */
export function endedSessionCookie(): string {
  return line('session', '', 0)
}

/** The `Set-Cookie` line that forgets whose session was the last one here: nothing is put away for them any more. */
export function endedLastSessionCookie(): string {
  return line('last', '', 0)
}

/** The rooms that the person of this browser can switch between: a hint for the menu, which opens nothing. */
export function roomsIn(request: Bearer): Room[] {
  const value = cookieOf(request, nameOf('rooms'))
  if (!value) return []
  try {
    const held = unsealed(value).split(' ')
    return rooms.filter((room) => held.includes(room))
  } catch {
    return []
  }
}

/** Whether a session comes with a request that began as one of staff. The database says later whether it still is. */
export function bringsStaffSession(request: Bearer, at: Date): boolean {
  return roomsIn(request).includes('staff') && sessionTokenOf(request, at) !== null
}

/** The `Set-Cookie` line that keeps these rooms, sealed, until the session is over at the latest. */
export function roomsCookie(held: readonly Room[]): string {
  return held.length > 0 ? line('rooms', sealed(held.join(' ')), sessionHours * 3600) : line('rooms', '', 0)
}

/** The `Set-Cookie` line that gives a browser its secret. */
export function browserCookie(secret: string): string {
  return line('browser', secret, browserDays * 24 * 3600)
}

/**
 * What a browser holds of the accounts it signed in to before, a secret for each. It outlives signing out and opens
 * nothing; it only keeps others from using up the letters of whoever signs in here.
 */
export function knownSecretsOf(request: Request): string[] {
  const secrets = cookieOf(request, nameOf('known'))?.split('.') ?? []
  return secrets.filter((each) => /^[\w-]{43}$/.test(each)).slice(0, knownMax)
}

/** The `Set-Cookie` line that adds a secret to those; the oldest ones make room. */
export function knownBrowserCookie(held: readonly string[], secret: string): string {
  return line('known', [secret, ...held].slice(0, knownMax).join('.'), knownDays * 24 * 3600)
}

/**
 * The `Set-Cookie` line that keeps the language chosen on this browser. It is nobody's secret, and no script's to read.
 */
export function languageCookie(language: string): string {
  return line('language', language, languageDays * 24 * 3600)
}

/** The language chosen on this browser, as the cookie says it. */
export function languageChosenBy(request: Request): string | null {
  return cookieOf(request, nameOf('language'))
}

/** One cookie of a request (RFC 6265, section 4.2.1). */
export function cookieOf(request: Bearer, name: string): string | null {
  const pairs = request.headers.get('cookie')
  if (!pairs) return null
  for (const pair of pairs.split(';')) {
    const split = pair.indexOf('=')
    if (split > 0 && pair.slice(0, split).trim() === name) return pair.slice(split + 1).trim()
  }
  return null
}

function line(cookie: string, value: string, seconds: number): string {
  return `${nameOf(cookie)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure() ? '; Secure' : ''}`
}
