import { savedAs } from '#lib/attachments/rules/attachment.ts'
import { Kept } from '#lib/audit/rules/kept.ts'
import { meetCenter } from '#lib/centers/see/center-face.ts'
import { logFailure } from '#lib/config/log.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { wayIn } from '#lib/second-factor/see/see-door.ts'
import { type Asked, addressOf, askedOf, readRequest, viewerFor } from './asked.ts'
import { isDeliberate } from './deliberate.ts'
import { leadTo, mayHide, type RouteHandler } from './document.ts'
import { notFoundPage } from './not-found.tsx'
import { notOpened } from './not-opened.tsx'
import { isNotThere, SeeOther } from './outcome.ts'
import { trouble } from './trouble.ts'
import { inWholeSteps } from './whole-steps.ts'

type File =
  Parameters<typeof savedAs> extends [infer Name, infer Kind]
    ? { readonly name: Name; readonly kind: Kind; readonly content: Uint8Array }
    : never

/**
 * Answers a file, to whoever may read it as a page: for staff it is kept that it was read. It is saved and never shown:
 * no browser takes it for a page of ours, nor runs anything in it (see `security-headers.ts`).
 */
export function download(
  audience: 'staff',
  see: (viewer: Viewer<'staff'>, asked: Asked) => Promise<Kept<File> | null>,
): RouteHandler
export function download(
  audience: 'client',
  see: (viewer: Viewer<'client'>, asked: Asked) => Promise<File | null>,
): RouteHandler
export function download(
  audience: 'staff' | 'client',
  see: (viewer: never, asked: Asked) => Promise<Kept<File> | File | null>,
): RouteHandler {
  const answer: RouteHandler = async (request, context) => {
    const received = await readRequest(request, context)
    try {
      await meetCenter(received.viewer)
      const viewer = viewerFor(audience, received)
      if (!isDeliberate(request)) return notOpened(received, audience)
      const seen = await see(viewer as never, askedOf(received, { again: null, unsent: [], asleep: [] }).asked)
      if (seen === null) return leadTo(await wayIn(viewer, addressOf(received)))
      if (audience === 'staff' && !Kept.is(seen)) throw new Error('a file was read for staff and not kept')
      const file = Kept.is(seen) ? (seen.found as File | null) : seen
      return file ? saved(file) : notFoundPage(request)
    } catch (error) {
      if (isNotThere(error)) return notFoundPage(request)
      if (error instanceof SeeOther) return leadTo(error.returnTo)
      return trouble(received, logFailure('page failed', error), 'page')
    }
  }
  return mayHide(audience) ? (request, context) => inWholeSteps('page', () => answer(request, context)) : answer
}

function saved({ name, kind, content }: File): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'content-type': kind,
      'content-length': String(content.length),
      'content-disposition': savedAs(name, kind),
    },
  })
}
