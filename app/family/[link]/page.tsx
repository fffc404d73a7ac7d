import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { Card } from '#app/_parts/parts.tsx'
import { SharedPersonView } from '#app/_parts/shared-person/shared-person.tsx'
import { TellAbout } from '#app/_parts/tell/tell-about.tsx'
import { seeSharedPerson } from '#lib/family/see/see-shared-person.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'

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
  const { person } = seen
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
