import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { SharedPersonView } from '#app/_shared-person/shared-person.tsx'
import { TellAbout } from '#app/_tell/tell-about.tsx'
import { Page } from '#app/_ui/page.tsx'
import { pageTitle } from '#app/_ui/page-title.ts'
import { Card } from '#app/_ui/parts.tsx'
import { requestLanguage } from '#app/_ui/request-language.ts'
import { guarded } from '#app/_viewer/guarded.ts'
import { viewerFor } from '#app/_viewer/viewer.ts'
import { sayFamily } from '#lib/i18n/family.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { seeSharedPerson } from '#lib/operations/see-family.ts'

/** Says no name: a title is made apart from the page, and must not know more than a stranger. */
export async function generateMetadata() {
  const language = await requestLanguage()
  return pageTitle(sayFamily(language)('person.title'), language)
}

export default guarded(async function Person({ params }: { params: Promise<{ link: string }> }) {
  const language = await requestLanguage()
  const viewer = await viewerFor('family')
  const link = z.uuid().safeParse((await params).link)
  if (!link.success) notFound()
  const seen = await seeSharedPerson(viewer, link.data as FamilyLinkId)
  if (!seen) redirect('/sign-in')
  const [person] = seen.people
  // Unknown, never shared, revoked, expired, on hold: one answer.
  if (!person) notFound()
  const say = sayFamily(language)
  return (
    <Page audience="family" language={language} wide back="/family">
      <h1>{person.name}</h1>
      <p className="ajar-lead">{say('person.lead', { name: person.name })}</p>
      <SharedPersonView
        person={person}
        language={language}
        timeZone={seen.center.timeZone}
        place={seen.center.place}
        raise={<TellAbout language={language} about={person.name} kind="case_management" label={say('person.raise')} />}
        meetingLink={
          <p>
            <a href="/family/meetings">{say('home.toMeetings')}</a>
          </p>
        }
        aside={
          <Card>
            <h2>{say('home.tellTitle')}</h2>
            <p>{say('home.tellLead')}</p>
            <TellAbout language={language} about={person.name} label={say('home.tell')} />
          </Card>
        }
      />
    </Page>
  )
})
