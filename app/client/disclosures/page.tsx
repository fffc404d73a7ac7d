import { redirect } from 'next/navigation'
import { z } from 'zod'
import { Page } from '#app/_ui/page.tsx'
import { pageTitle } from '#app/_ui/page-title.ts'
import { Table } from '#app/_ui/parts.tsx'
import { requestLanguage } from '#app/_ui/request-language.ts'
import { writtenDate, writtenTime } from '#app/_ui/written-date.ts'
import { guarded } from '#app/_viewer/guarded.ts'
import { viewerFor } from '#app/_viewer/viewer.ts'
import { sayClientLife } from '#lib/i18n/client-life.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { sayStaffClients } from '#lib/i18n/staff-clients.ts'
import { seeDisclosures } from '#lib/operations/see-client-life.ts'

export async function generateMetadata() {
  const language = await requestLanguage()
  return pageTitle(sayClientLife(language)('disclosures.title'), language)
}

export default guarded(async function Disclosures({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const language = await requestLanguage()
  const after = z.uuid().safeParse((await searchParams).after)
  const seen = await seeDisclosures(await viewerFor('client'), after.success ? after.data : null)
  if (!seen) redirect('/sign-in')
  const say = sayClientLife(language)
  const sayC = sayConsent(language)
  return (
    <Page audience="client" language={language} current="looked" wide>
      <h1>{say('disclosures.title')}</h1>
      <p className="ajar-lead">{say('disclosures.lead')}</p>
      {seen.rows.length === 0 ? (
        <p>{say('disclosures.none')}</p>
      ) : (
        <Table
          caption={say('disclosures.title')}
          head={[say('disclosures.who'), say('disclosures.what'), say('disclosures.when'), say('disclosures.how')]}
          rows={seen.rows.map((row) => ({
            id: row.id,
            cells: [
              row.name,
              row.topics.map((topic) => sayC(`topics.${topic}.name`)).join('; '),
              writtenTime(row.at, language, seen.timeZone),
              sayStaffClients(language)(`by.${row.channel}`),
            ],
          }))}
        />
      )}
      {seen.next && (
        <p>
          <a href={`/client/disclosures?after=${seen.next}`}>{sayShared(language)('older')}</a>
        </p>
      )}
      {seen.refusals.length > 0 && (
        <>
          <h2>{say('disclosures.refusalsTitle')}</h2>
          <ul>
            {seen.refusals.map((refusal) => (
              <li key={refusal.id}>
                {refusal.personName}, {writtenDate(refusal.at, language, seen.timeZone)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
})
