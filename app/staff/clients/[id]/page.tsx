import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { ButtonLink, Card } from '#app/_parts/parts.tsx'
import { writtenDay, writtenTime } from '#app/_parts/written-date.ts'
import { seeClient } from '#lib/clients/see/see-client.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { CareForms } from './care-forms.tsx'
import { ClientGoals } from './client-goals.tsx'
import { ReleaseList } from './release-list.tsx'

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ again?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayStaffClients(language)('title'), language, Boolean((await searchParams).again))
}

export default guarded(async function Client({ params, searchParams }: Props) {
  const language = await requestLanguage()
  const viewer = await viewerFor('staff')
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) notFound()
  const seen = await seeClient(viewer, id.data as ClientId)
  if (!seen) redirect('/sign-in')
  const client = seen.found
  if (!client) notFound()
  const say = sayStaffClients(language)
  const asked = await searchParams
  const at = (instant: Date) => writtenTime(instant, language, client.timeZone)
  return (
    <Page audience="staff" language={language} current="clients" wide back="/staff/clients">
      <h1>{client.name}</h1>
      {client.bornOn && (
        <p className="ajar-kicker">
          {say('born')}: {writtenDay(client.bornOn, language)}
        </p>
      )}
      <div className="ajar-stack is-two">
        <div>
          <ReleaseList client={client} language={language} />
          {await ClientGoals({ viewer, client, language, asked })}
        </div>
        <div>
          <Card>
            <h2>{say('team', { name: client.name })}</h2>
            <ul className="ajar-doors">
              {client.team.map((each) => (
                <li key={each.id}>
                  {each.name}, {sayConsent(language)(`careRoles.${each.role}`)}
                </li>
              ))}
            </ul>
            {await CareForms({ viewer, client, language, asked })}
          </Card>
          <Card>
            <h2>{say('family')}</h2>
            {client.family.length === 0 && <p>{say('familyNone')}</p>}
            <ul className="ajar-doors">
              {client.family.map((each) => (
                <li key={each.id}>
                  <a href={`/staff/clients/${client.id}/family/${each.id}`}>{say('talk', { name: each.name })}</a>
                </li>
              ))}
            </ul>
            <ButtonLink href={`/staff/clients/${client.id}/meetings/new`} kind="quiet">
              {say('propose')}
            </ButtonLink>
          </Card>
          <Card>
            <h2>{say('disclosures')}</h2>
            {client.disclosures.length === 0 && <p>{say('disclosuresNone')}</p>}
            <ul className="ajar-doors">
              {client.disclosures.map((each) => (
                <li key={each.id}>
                  {client.family.find((member) => member.familyMemberId === each.familyMemberId)?.name},{' '}
                  {say(`by.${each.channel}`)}
                  <p className="ajar-kicker">{at(each.at)}</p>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </Page>
  )
})
