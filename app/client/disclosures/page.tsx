import { redirect } from 'next/navigation'
import { z } from 'zod'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { Table } from '#app/_parts/parts.tsx'
import { writtenDate, writtenTime } from '#app/_parts/written-date.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { seeDisclosures } from '#lib/releases/see/see-disclosures.ts'

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
