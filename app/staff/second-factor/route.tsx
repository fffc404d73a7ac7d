import { z } from 'zod'
import { actingForm, oneOf } from '#app/_form/form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { seeOther } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { Sessions } from '#app/_parts/sessions.tsx'
import { aboutNobody } from '#lib/audit/rules/kept.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { removeApp } from '#lib/second-factor/do/remove-app.ts'
import { removePasskey } from '#lib/second-factor/do/remove-passkey.ts'
import { removeWorkAccount } from '#lib/second-factor/do/remove-work-account.ts'
import { secondFactorPage } from '#lib/second-factor/rules/step-up.ts'
import { seeOwnSignIn } from '#lib/second-factor/see/see-own-sign-in.ts'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'
import { signOutThere } from '#lib/sign-in/do/sign-out-there.ts'
import { saySessions } from '#lib/sign-in/words/sessions.ts'
import { OwnChanges, OwnCodes, OwnSteps } from './own-sign-in.tsx'

// The one page of staff that opens before the second factor: it is where that is set up.
export const GET = document(
  'staff',
  aboutNobody(async (viewer: Viewer<'staff'>) => {
    const seen = await seeOwnSignIn(viewer)
    if (seen?.hasFactor && !seen.isProven) seeOther(secondFactorPage('/staff/second-factor'))
    return seen
  }),
  ownSignIn,
)

const page = '/staff/second-factor'

export const POST = oneOf(
  actingForm('staff', { name: 'remove-app', says: 'removed', shape: z.object({}) }, async (viewer) => {
    const removed = await removeApp(viewer)
    return removed.ok ? { returnTo: page } : { problems: [{ field: '', key: removed.refusal }] }
  }),
  actingForm(
    'staff',
    { name: 'remove-passkey', says: 'removed', shape: z.object({ passkey: z.uuid() }) },
    async (viewer, wish) => {
      const removed = await removePasskey(viewer, wish)
      return removed.ok ? { returnTo: page } : { problems: [{ field: '', key: removed.refusal }] }
    },
  ),
  actingForm('staff', { name: 'remove-work', says: 'removed', shape: z.object({}) }, async (viewer) => {
    const removed = await removeWorkAccount(viewer)
    return removed.ok ? { returnTo: page } : { problems: [{ field: '', key: removed.refusal }] }
  }),
  actingForm(
    'staff',
    { name: 'sign-out-there', says: 'itself', shape: z.object({ session: z.uuid() }) },
    async (viewer, wish) => {
      await signOutThere(viewer, wish)
      return { returnTo: `${page}?ended=1` }
    },
  ),
)

function ownSignIn(seen: NonNullable<Awaited<ReturnType<typeof seeOwnSignIn>>>, asked: Asked): Page {
  const { language, query } = asked
  const say = saySecondFactor(language)
  const returnTo = query.get('returnTo')
  const on = returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : ''
  return {
    title: say('own.title'),
    lead: say('own.lead'),
    current: 'today',
    main: (
      <>
        {!seen.hasFactor && (
          <Note tone="warn">
            <p>{say(seen.isProven ? 'own.grace' : 'own.needed')}</p>
          </Note>
        )}
        <h2>{say('own.steps')}</h2>
        {seen.own && <OwnSteps own={seen.own} asked={asked} />}
        <p>{say('own.choose')}</p>
        <ul>
          <li>
            <Link href={`${page}/app${on}`}>{say(seen.own?.hasApp ? 'own.changeApp' : 'own.addApp')}</Link>
          </li>
          <li>
            <Link href={`${page}/passkey${on}`}>{say('own.addPasskey')}</Link>
          </li>
        </ul>
        {seen.hasFactor && seen.own && <OwnCodes own={seen.own} asked={asked} />}
        {seen.own && (
          <>
            <h2>{saySessions(language)('title')}</h2>
            <Sessions own={seen.own} asked={asked} />
          </>
        )}
        {seen.own && <OwnChanges own={seen.own} asked={asked} />}
        {seen.own?.mayReset && (
          <p>
            <Link href="/staff/colleagues">{say('own.colleagues')}</Link>
          </p>
        )}
      </>
    ),
  }
}
