import { redirect } from 'next/navigation'
import { TextField } from '#app/_forms/field.tsx'
import { Button } from '#app/_forms/form.tsx'
import { Page } from '#app/_ui/page.tsx'
import { pageTitle } from '#app/_ui/page-title.ts'
import { Table } from '#app/_ui/parts.tsx'
import { requestLanguage } from '#app/_ui/request-language.ts'
import { writtenDay } from '#app/_ui/written-date.ts'
import { guarded } from '#app/_viewer/guarded.ts'
import { viewerFor } from '#app/_viewer/viewer.ts'
import { sayStaffClients } from '#lib/i18n/staff-clients.ts'
import { seeClients } from '#lib/operations/see-clients.ts'

export async function generateMetadata() {
  const language = await requestLanguage()
  return pageTitle(sayStaffClients(language)('title'), language)
}

export default guarded(async function Clients({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  const language = await requestLanguage()
  const search = String((await searchParams).q ?? '')
  const seen = await seeClients(await viewerFor('staff'), search)
  if (!seen) redirect('/sign-in')
  const say = sayStaffClients(language)
  return (
    <Page audience="staff" language={language} current="clients" wide>
      <h1>{say('title')}</h1>
      <p className="ajar-lead">{say(seen.staff.isCenterWide ? 'leadWide' : 'lead')}</p>
      <form method="get" action="/staff/clients">
        <TextField name="q" width={20} label={say('search')} value={search} />
        <Button kind="quiet">{say('searchButton')}</Button>
      </form>
      {seen.clients.length === 0 ? (
        <p>{say('empty')}</p>
      ) : (
        <Table
          caption={say('title')}
          head={[say('name'), say('born'), say('caseManager')]}
          rows={seen.clients.map((client) => ({
            id: client.id,
            cells: [
              <a key="name" href={`/staff/clients/${client.id}`}>
                {client.name}
              </a>,
              client.bornOn ? writtenDay(client.bornOn, language) : '',
              client.caseManager ?? say('nobody'),
            ],
          }))}
        />
      )}
    </Page>
  )
})
