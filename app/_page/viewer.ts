import { redirect } from 'next/navigation'
import { cache } from 'react'
import { hashOf } from '#lib/auth/secret.ts'
import { readBrowserSecret, readSessionToken } from '#lib/auth/session-cookie.ts'
import { now } from '#lib/kernel/clock.ts'
import type { Audience, Viewer } from '#lib/people/rules/viewer.ts'

/** The request's one instant. */
export const requestInstant = cache(now)

const sessionHash = cache(async () => {
  const token = await readSessionToken()
  return token === null ? null : hashOf(token)
})

/** Whoever asks, signed in or not. */
export async function publicViewer(): Promise<Viewer<'public'>> {
  const [session, browser] = await Promise.all([sessionHash(), readBrowserSecret()])
  return { audience: 'public', at: requestInstant(), session, browser: browser === null ? null : hashOf(browser) }
}

/** Somebody with a session cookie; anyone else is sent to sign in. Whether the session still lives, the database says. */
export async function viewerFor<Of extends Exclude<Audience, 'public' | 'gate' | 'worker'>>(
  audience: Of,
): Promise<Viewer<Of>> {
  const viewer = await publicViewer()
  if (!viewer.session) redirect('/sign-in')
  return { ...viewer, audience, browser: viewer.browser ?? viewer.session }
}
