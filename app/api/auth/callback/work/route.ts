import { leadTo } from '#app/_page/document.ts'
import { hostNameOf } from '#app/_page/own-host.ts'
import { sessionCookie } from '#lib/auth/session-cookie.ts'
import { takeBackFromProvider } from '#lib/auth/work-account.ts'
import { config } from '#lib/config/config.ts'
import { now } from '#lib/kernel/clock.ts'
import { enterByWorkAccount } from '#lib/sign-in/do/enter-by-work-account.ts'
import { ownReturnTo } from '#lib/sign-in/rules/return-to.ts'

/** Where the provider sends staff back to. Whatever does not hold leads to one page, which says what to do. */
export async function GET(request: Request): Promise<Response> {
  const host = hostNameOf(request)
  const found = config.staffProvider(host)
  const viewer = { audience: 'gate', at: now(), host } as const
  const back =
    found &&
    (await takeBackFromProvider(found.provider, found.origin, request, (account) =>
      enterByWorkAccount(viewer, account),
    ))
  if (!back) return leadTo('/sign-in/work?trouble=1')
  if (!back.entered.ok) return leadTo('/sign-in/work?unknown=1', back.cookies)
  const signedIn = await sessionCookie(back.entered.value.token)
  return leadTo(ownReturnTo(back.returnTo) || '/staff', [...back.cookies, signedIn])
}

export const dynamic = 'force-dynamic'
