import { heldFor, typedHere, withUnsent } from '#app/_form/shown.ts'
import { saidIn } from '#app/_page/saying.ts'
import { Kept } from '#lib/audit/rules/kept.ts'
import { newToken } from '#lib/auth/secret.ts'
import { browserCookie } from '#lib/auth/session-cookie.ts'
import { meetCenter } from '#lib/centers/see/center-face.ts'
import { logFailure } from '#lib/config/log.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { wayIn } from '#lib/second-factor/see/see-door.ts'
import {
  type Asked,
  addressOf,
  askedOf,
  type Received,
  type RouteContext,
  readRequest,
  viewerFor,
  type WebAudience,
} from './asked.ts'
import { documentEncoding } from './compressed.ts'
import { isDeliberate } from './deliberate.ts'
import { isAtWork, menuOf, type PageAudience } from './navigation.ts'
import { notFoundPage } from './not-found.tsx'
import { notOpened } from './not-opened.tsx'
import { isNotThere, notFound, SeeOther } from './outcome.ts'
import type { Page } from './page.ts'
import { trouble } from './trouble.ts'
import { wholePage } from './whole-page.ts'
import { inWholeSteps } from './whole-steps.ts'

export type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>

/**
 * Answers a page: who may ask for it, what is read for it, and how that is shown. The one place that knows viewer,
 * session, language, frame, title, not-found and trouble.
 *
 * A page of a session is opened by a person or not at all: a machine that asks for one is told nothing, so that what is
 * accounted for was looked at, and what was shown is accounted for.
 *
 * `see` gives null when the viewer has no live session of this audience; they are led to sign in, or staff to
 * their second factor. Both `see` and `view` may call `notFound()`. What staff read is kept before it is shown: a read
 * for them gives it as `Kept`. A failure gives a page with a reference and a phone number (503), never half a page,
 * because nothing is sent before everything is drawn. A page whose read depends on what was typed says `isFormRead`.
 */
export function document<Found>(
  audience: 'staff',
  see: (viewer: Viewer<'staff'>, asked: Asked) => Promise<Kept<Found> | null>,
  view: (found: Found, asked: Asked) => Page | Promise<Page>,
): RouteHandler
export function document<Of extends Exclude<PageAudience, 'staff'>, Seen>(
  audience: Of,
  see: (viewer: Viewer<Of>, asked: Asked) => Promise<Seen | null>,
  view: (seen: Seen, asked: Asked) => Page | Promise<Page>,
  more?: { readonly isFormRead: boolean },
): RouteHandler
export function document(
  audience: PageAudience,
  see: (viewer: never, asked: Asked) => Promise<unknown>,
  view: (seen: never, asked: Asked) => Page | Promise<Page>,
  { isFormRead } = { isFormRead: false },
): RouteHandler {
  const answer: RouteHandler = async (request, context) => {
    const received = await readRequest(request, context)
    const { language } = received
    try {
      await meetCenter(received.viewer)
      const viewer = viewerFor(audience, received)
      if (audience !== 'public' && !isDeliberate(request)) return notOpened(received, audience)
      const isEverybodys = audience === 'public'
      const typed = await heldFor(viewer, received.query)
      const held = isFormRead ? await withUnsent(received.viewer, received.path, typed, isEverybodys) : typed
      let ofReader = askedOf(received, held)
      const seen = await see(viewer as never, ofReader.asked)
      if (seen === null) return leadTo(await wayIn(viewer, addressOf(received)))
      const found = (audience === 'staff' ? foundBy(seen) : seen) as never
      const drawn = async (asleep: readonly string[]) => {
        const page = await view(found, ofReader.asked)
        return wholePage({
          audience,
          around: frameFor(audience, received),
          language,
          host: viewer.host ?? null,
          page,
          rooms: received.rooms,
          menu: menuOf(frameFor(audience, received), Kept.is(seen) ? seen.does : null),
          spoken: received.query.has('letters') ? 'letters' : received.query.has('spoken') ? 'page' : null,
          did: saidIn(received.query),
          hasProblems: ofReader.hasProblems,
          left: ofReader.left,
          asleep: { words: asleep, returnTo: addressOf(received) },
          encoding: documentEncoding(received, audience),
        })
      }
      let whole = await drawn(held.asleep)
      // Only a page that turns out to have a form asks what was typed there, and is drawn again if something was. Drawn
      // first, because many a form is a part of a part.
      if (ofReader.hasForm() && !isFormRead) {
        const after = await withUnsent(received.viewer, received.path, typed, isEverybodys)
        if (after.unsent.length > held.unsent.length || after.asleep.length > held.asleep.length) {
          ofReader = askedOf(received, after)
          whole = await drawn(after.asleep)
        }
      }
      // A browser has its secret before it sends a form, so that both presses of a double click bring the same one.
      if (audience === 'public' && ofReader.hasForm() && !viewer.browser)
        whole.headers.append('set-cookie', browserCookie(newToken()))
      return whole
    } catch (error) {
      const leads = error instanceof SeeOther ? error : null
      if (leads && !leads.unlessTyped) return leadTo(leads.returnTo)
      if (leads || isNotThere(error)) {
        const typed = await typedHere(received.viewer, received)
        const hasLeft = typed.isRefused || typed.unsent.length > 0 || typed.asleep.length > 0
        return leads && !hasLeft ? leadTo(leads.returnTo) : notFoundPage(request, typed, audience)
      }
      return trouble(received, logFailure('page failed', error), 'page')
    }
  }
  return mayHide(audience) ? (request, context) => inWholeSteps('page', () => answer(request, context)) : answer
}

/**
 * Whose frame stands around a page: a public page keeps the one of whoever is signed in, so that nobody loses their
 * way. Whoever is at the door to sign in or out is nobody yet. The cookie says it; what is read behind it is for the
 * database.
 */
export function frameFor(audience: PageAudience, { viewer, rooms, path }: Received): PageAudience {
  if (audience !== 'public' || !viewer.session || /^\/sign-(in|out)\b/.test(path)) return audience
  return rooms[0] ?? 'family'
}

/** Whether something may be hidden from this audience. Staff are refused in the open. */
export function mayHide(audience: WebAudience): boolean {
  return !isAtWork(audience)
}

function foundBy(read: unknown): unknown {
  if (!Kept.is(read)) throw new Error('a page for staff was read and not kept')
  return read.found ?? notFound()
}

/** The page read of a page that asks the database nothing. */
export async function nothing(): Promise<null | Record<never, never>> {
  return {}
}

/** Leads somewhere by 303 (RFC 9110, section 15.4.4), with the cookies to set. */
export function leadTo(returnTo: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location: returnTo })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
