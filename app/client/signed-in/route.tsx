import { z } from 'zod'
import { actingForm } from '#app/_form/form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { seeOther } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Sessions } from '#app/_parts/sessions.tsx'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { secondFactorPage } from '#lib/second-factor/rules/step-up.ts'
import { signOutThere } from '#lib/sign-in/do/sign-out-there.ts'
import { type OwnSessions, seeSessions } from '#lib/sign-in/see/see-sessions.ts'
import { saySessions } from '#lib/sign-in/words/sessions.ts'

const page = '/client/signed-in'

export const GET = document('client', seeOwn, signedIn)

export const POST = actingForm(
  'client',
  { name: 'sign-out-there', shape: z.object({ session: z.uuid() }) },
  async (viewer, wish) => {
    await signOutThere(viewer, wish)
    return { returnTo: `${page}?ended=1` }
  },
)

async function seeOwn(viewer: Viewer<'client'>): Promise<OwnSessions | null> {
  const seen = await seeSessions(viewer)
  return seen === 'second_factor' ? seeOther(secondFactorPage(page)) : seen
}

function signedIn(own: OwnSessions, asked: Asked): Page {
  const say = saySessions(asked.language)
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'home',
    back: '/client',
    main: <Sessions own={own} asked={asked} />,
  }
}
