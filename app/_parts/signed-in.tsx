import { z } from 'zod'
import { actingForm } from '#app/_form/form.ts'
import { document } from '#app/_page/document.ts'
import { seeOther } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { secondFactorPage } from '#lib/second-factor/rules/step-up.ts'
import { signOutThere } from '#lib/sign-in/do/sign-out-there.ts'
import { type OwnSessions, seeSessions } from '#lib/sign-in/see/see-sessions.ts'
import { saySessions } from '#lib/sign-in/words/sessions.ts'
import { Sessions } from './sessions.tsx'

/** The page of a room that shows where somebody is signed in, and ends it there. */
export function signedInPage<Of extends 'client' | 'family'>(room: Of, place: Pick<Page, 'current' | 'back'>) {
  const page = `/${room}/signed-in`
  return {
    GET: document(
      room,
      async (viewer: Viewer<Of>): Promise<OwnSessions | null> => {
        const seen = await seeSessions(viewer)
        return seen === 'second_factor' ? seeOther(secondFactorPage(page)) : seen
      },
      (own, asked): Page => {
        const say = saySessions(asked.language)
        return { title: say('title'), lead: say('lead'), ...place, main: <Sessions own={own} asked={asked} /> }
      },
    ),
    POST: actingForm(
      room,
      { name: 'sign-out-there', says: 'itself', shape: z.object({ session: z.uuid() }) },
      async (viewer, wish) => {
        await signOutThere(viewer, wish)
        return { returnTo: `${page}?ended=1` }
      },
    ),
  }
}
