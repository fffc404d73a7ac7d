import { redirect } from 'next/navigation'
import { caseManagerAnswer } from '#app/_shared-person/case-manager.tsx'
import { TellAbout } from '#app/_tell/tell-about.tsx'
import { Page } from '#app/_ui/page.tsx'
import { pageTitle } from '#app/_ui/page-title.ts'
import { requestLanguage } from '#app/_ui/request-language.ts'
import { guarded } from '#app/_viewer/guarded.ts'
import { viewerFor } from '#app/_viewer/viewer.ts'
import { sayFamily } from '#lib/i18n/family.ts'
import { seeFamilyHome } from '#lib/operations/see-family.ts'
import { Home } from './home.tsx'

export async function generateMetadata() {
  const language = await requestLanguage()
  return pageTitle(sayFamily(language)('home.title'), language)
}

export default guarded(async function FamilyHome() {
  const language = await requestLanguage()
  const viewer = await viewerFor('family')
  const seen = await seeFamilyHome(viewer)
  if (!seen) redirect('/sign-in')
  const label = sayFamily(language)('person.raise')
  const people = seen.people.map((person) => {
    const answer = caseManagerAnswer(person)
    return {
      ...answer,
      linkId: person.linkId,
      meetingWaits: person.told('meetings').some((meeting) => meeting.state === 'invited'),
      raise: answer.isAssigned === false && (
        <TellAbout language={language} about={person.name} kind="case_management" label={label} />
      ),
    }
  })
  return (
    <Page audience="family" language={language} current="home" wide>
      <Home
        language={language}
        timeZone={seen.center.timeZone}
        place={seen.center.place}
        email={seen.email}
        people={people}
        reports={seen.reports.slice(0, 3)}
      />
    </Page>
  )
})
