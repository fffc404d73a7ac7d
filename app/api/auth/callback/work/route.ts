import { type RouteContext, readRequest } from '#app/_page/asked.ts'
import { leadTo } from '#app/_page/document.ts'
import { newToken } from '#lib/auth/secret.ts'
import { browserCookie, lastSessionCookie, sessionCookie } from '#lib/auth/session-cookie.ts'
import { takeBackFromProvider } from '#lib/auth/work-account.ts'
import { config } from '#lib/config/config.ts'
import { enterByWorkAccount } from '#lib/sign-in/do/enter-by-work-account.ts'
import { ownReturnTo } from '#lib/sign-in/rules/return-to.ts'

/** Where the provider sends staff back to. Whatever does not hold leads to one page, which says what to do. */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  const { viewer } = await readRequest(request, context)
  const found = config.staffProvider(viewer.host ?? null)
  const back =
    found &&
    (await takeBackFromProvider(found.provider, found.origin, request, (account) =>
      enterByWorkAccount(viewer, account),
    ))
  if (!back) return leadTo('/sign-in/work?trouble=1')
  if (!back.entered.ok) return leadTo('/sign-in/work?unknown=1', back.cookies)
  const { token } = back.entered.value
  const signedIn = [await sessionCookie(token), await lastSessionCookie(token), browserCookie(newToken())]
  return leadTo(ownReturnTo(back.returnTo) || '/staff', [...back.cookies, ...signedIn])
}

export const dynamic = 'force-dynamic'
