import { networkOf } from '#app/_form/network.ts'
import type { RouteContext } from '#app/_page/asked.ts'
import { hostNameOf } from '#app/_page/own-host.ts'
import { inWholeSteps } from '#app/_page/whole-steps.ts'
import { refusedAs, type SystemAnswer } from '#lib/fhir/rules/system-answers.ts'
import { answerSystem } from '#lib/fhir/see/answer-system.ts'
import { now } from '#lib/kernel/clock.ts'

/** What another system of the center reads, in FHIR R4. Every answer waits for a whole step, like a page. */
export const GET = (request: Request, context: RouteContext): Promise<Response> =>
  inWholeSteps('page', async () => {
    const { path = [] } = await context.params
    const { headers } = request
    return written(
      await answerSystem(
        { at: now(), host: hostNameOf(request) },
        {
          parts: [path].flat(),
          query: new URL(request.url).searchParams,
          authorization: headers.get('authorization'),
          accept: headers.get('accept'),
          network: networkOf(request),
        },
      ),
    )
  })

/** Whatever would change something, at whichever address and with whichever token: nothing of it is looked at. */
const refused = (): Promise<Response> => inWholeSteps('page', async () => written(refusedAs('read_only')))

export const POST = refused
export const PUT = refused
export const PATCH = refused
export const DELETE = refused
export const OPTIONS = refused

function written({ status, resource }: SystemAnswer): Response {
  return new Response(JSON.stringify(resource), {
    status,
    headers: {
      'content-type': 'application/fhir+json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(status === 405 && { allow: 'GET, HEAD' }),
    },
  })
}

export const dynamic = 'force-dynamic'
