import { redirect } from 'next/navigation'
import { TextField } from '#app/_form/field.tsx'
import { Button } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { Table } from '#app/_parts/parts.tsx'
import { writtenDay } from '#app/_parts/written-date.ts'
import { seeClients } from '#lib/clients/see/see-clients.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'

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
