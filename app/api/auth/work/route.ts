import { leadTo } from '#app/_page/document.ts'
import { hostNameOf } from '#app/_page/own-host.ts'
import { leadToProvider } from '#lib/auth/work-account.ts'
import { config } from '#lib/config/config.ts'
import { ownReturnTo } from '#lib/sign-in/rules/return-to.ts'

/**
 * Leads staff to their organization's provider. A link and no form, because a browser may forbid a form that leads to
 * another site (CSP, `form-action`). It changes nothing here.
 */
export async function GET(request: Request): Promise<Response> {
  const found = config.staffProvider(hostNameOf(request))
  const { searchParams } = new URL(request.url)
  const returnTo = ownReturnTo(searchParams.get('returnTo')) || '/staff'
  const isAgain = searchParams.has('again')
  const led = found && (await leadToProvider(found.provider, found.origin, { returnTo, isAgain }))
  return led ? leadTo(led.to, led.cookies) : leadTo('/sign-in/work?trouble=1')
}

export const dynamic = 'force-dynamic'
