import { TextField } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import { searched, searchForm } from '#app/_form/search-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ListEnd } from '#app/_parts/list-end.tsx'
import { Table } from '#app/_parts/parts.tsx'
import { writtenBirthday } from '#app/_parts/written-date.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { seeClients } from '#lib/clients/see/see-clients.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'

type Clients = FoundBy<typeof seeClients>

export const GET = document(
  'staff',
  (viewer, { form, query, idInQuery }) =>
    seeClients(viewer, {
      search: searched(form('find-client')),
      needAnother: query.get('needs') === 'another',
      after: idInQuery('after'),
    }),
  clients,
)

export const POST = searchForm('find-client', ({ query }) =>
  query.get('needs') === 'another' ? '/staff/clients?needs=another' : '/staff/clients',
)

function clients(seen: Clients, { form, language, query }: Asked): Page {
  const say = sayStaffClients(language)
  const shown = form('find-client')
  return {
    title: say('title'),
    lead: say(seen.staff.does.get('find_client') === 'all' ? 'leadWide' : 'lead'),
    current: 'clients',
    wide: true,
    main: (
      <>
        <Form name="find-client" shown={shown} language={language} label={say('search')}>
          <TextField name="q" width={20} label={say('search')} value={shown.value('q')} />
          <Button kind="quiet">{say('searchButton')}</Button>
        </Form>
        <Table
          caption={say('title')}
          isNamedAbove
          empty={<p>{say('empty')}</p>}
          head={[say('name'), say('born'), say('caseManager')]}
          rows={seen.clients.map((client) => ({
            id: client.id,
            cells: [
              <Link key="name" href={`/staff/clients/${client.id}`}>
                {client.name}
              </Link>,
              [client.bornOn && writtenBirthday(client.bornOn, language), client.recordNumber]
                .filter(Boolean)
                .join(' · '),
              client.caseManager ?? say('nobody'),
            ],
          }))}
        />
        {seen.nearly.length > 0 && (
          <section>
            <h2>{say('nearly')}</h2>
            <ul>
              {seen.nearly.map(({ id, name, bornOn, recordNumber }) => (
                <li key={id}>
                  <Link href={`/staff/clients/${id}`}>{name}</Link>{' '}
                  {[bornOn && writtenBirthday(bornOn, language), recordNumber].filter(Boolean).join(' · ')}
                </li>
              ))}
            </ul>
          </section>
        )}
        <ListEnd
          language={language}
          shown={seen.clients.length}
          total={seen.total}
          path="/staff/clients"
          query={query}
          next={seen.next}
        />
      </>
    ),
  }
}
