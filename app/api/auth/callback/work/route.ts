import { type RouteContext, readRequest } from '#app/_page/asked.ts'
import { leadTo } from '#app/_page/document.ts'
import { arrivalCookies, knownSecretsOf } from '#lib/auth/session-cookie.ts'
import { takeBackFromProvider } from '#lib/auth/work-account.ts'
import { config } from '#lib/config/config.ts'
import { enterByWorkAccount } from '#lib/sign-in/do/enter-by-work-account.ts'
import { deviceOf } from '#lib/sign-in/rules/device.ts'
import { ownReturnTo } from '#lib/sign-in/rules/return-to.ts'

/** Where the provider sends staff back to. Whatever does not hold leads to one page, which says what to do. */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  const { viewer } = await readRequest(request, context)
  const held = knownSecretsOf(request)
  const device = deviceOf(request.headers.get('user-agent'))
  const host = viewer.host ?? null
  const found = config.staffProvider(host)
  const back =
    found &&
    (await takeBackFromProvider(found.provider, found.origin, { request, at: viewer.at }, (account) =>
      enterByWorkAccount(viewer, account, { held, device }),
    ))
  if (!back) return leadTo('/sign-in/work?trouble=1')
  if (!back.entered.ok) return leadTo('/sign-in/work?unknown=1', back.cookies)
  const cookies = await arrivalCookies(held, back.entered.value)
  return leadTo(ownReturnTo(back.returnTo) || '/staff', [...back.cookies, ...cookies])
}

export const dynamic = 'force-dynamic'
