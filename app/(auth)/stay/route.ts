import { isFromOwnPage } from '#app/_form/posted.ts'
import { refusedPost } from '#app/_form/refused-post.tsx'
import { readRequest } from '#app/_page/asked.ts'
import type { RouteHandler } from '#app/_page/document.ts'
import { notFoundPage } from '#app/_page/not-found.tsx'
import { isAlive } from '#lib/sign-in/see/is-alive.ts'

/** Asking whether a session is live lets it go on: somebody said that they are still there. */
export const POST: RouteHandler = async (request, context) => {
  if (!isFromOwnPage(request)) return refusedPost(request, 'otherSite')
  const { viewer } = await readRequest(request, context)
  return new Response(null, { status: (await isAlive(viewer)) ? 204 : 401 })
}

export const GET: RouteHandler = async (request) => notFoundPage(request)
