import { type RouteContext, readRequest } from '#app/_page/asked.ts'
import type { RouteHandler } from '#app/_page/document.ts'
import { trouble } from '#app/_page/trouble.ts'
import { inWholeSteps } from '#app/_page/whole-steps.ts'
import { seeFeed } from '#lib/calendars/see/see-feed.ts'
import { meetCenter } from '#lib/centers/see/center-face.ts'
import { logFailure } from '#lib/config/log.ts'

const headers = {
  'content-type': 'text/calendar; charset=utf-8',
  // A browser that opens it would otherwise name the file by its secret.
  'content-disposition': 'attachment; filename="calendar.ics"',
}

/**
 * What a calendar app reads at somebody's address. Every address gets a file: one that opens nothing gets the same
 * empty one, whatever the reason, after the same time.
 */
export const GET: RouteHandler = (request, context) => inWholeSteps('page', () => calendar(request, context))

async function calendar(request: Request, context: RouteContext): Promise<Response> {
  const received = await readRequest(request, context)
  try {
    await meetCenter(received.viewer)
    const content = await seeFeed(received.viewer, received.params.token ?? '')
    return new Response(content, { headers })
  } catch (error) {
    return trouble(received, logFailure('calendar failed', error), 'page')
  }
}
