import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Table } from '#app/_parts/parts.tsx'
import { writtenDate, writtenDay, writtenSpan, writtenTime } from '#app/_parts/written-date.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { topics } from '#lib/consent/topic.ts'
import { sayExceptional } from '#lib/exceptions/words/exceptional.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { inWords } from '#lib/i18n/known.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { seeDisclosures } from '#lib/releases/see/see-disclosures.ts'

type Disclosures = NonNullable<Awaited<ReturnType<typeof seeDisclosures>>>

export const GET = document(
  'client',
  (viewer, { idInQuery }) => seeDisclosures(viewer, idInQuery('after')),
  disclosures,
)

export const POST = noForm

function disclosures(seen: Disclosures, { language }: Asked): Page {
  const say = sayClientLife(language)
  return {
    title: say('disclosures.title'),
    lead: say('disclosures.lead'),
    current: 'looked',
    wide: true,
    main: (
      <>
        <WhoLooked seen={seen} language={language} />
        {seen.rows.length + seen.exceptional.length > 0 && (
          <p>
            <Link href="/client/disclosures/file">{say('disclosures.save')}</Link>
          </p>
        )}
        {seen.next && (
          <p>
            <Link href={`/client/disclosures?after=${seen.next}`}>{sayShared(language)('older')}</Link>
          </p>
        )}
        {seen.exceptional.length > 0 && <WithoutForm seen={seen} language={language} />}
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
      </>
    ),
  }
}

/** Day by day, and on each what one person saw in one visit, with everything that was shown in it. */
function WhoLooked({ seen, language }: { seen: Disclosures; language: Language }) {
  const say = sayClientLife(language)
  if (seen.days.length === 0) return <p>{say('disclosures.none')}</p>
  return seen.days.map(({ day, visits }) => (
    <Table
      key={day}
      caption={writtenDay(day, language)}
      head={[say('disclosures.who'), say('disclosures.what'), say('disclosures.when'), say('disclosures.how')]}
      rows={visits.map(({ last, count, looks }) => ({
        id: last.id,
        cells: [
          last.name,
          topics
            .filter((topic) => looks.some((look) => look.topics.includes(topic)))
            .map((topic) => sayConsent(language)(`topics.${topic}.name`))
            .join('; '),
          <span key="when">
            {writtenSpan(looks.at(-1)!.at, last.at, language, seen.timeZone)}
            {count > 1 && ` · ${say('disclosures.times', { count })}`}
          </span>,
          sayStaffClients(language)(`by.${last.channel}`),
        ],
      }))}
    />
  ))
}

/** What was told on another ground than a form, in plain words. */
function WithoutForm({ seen, language }: { seen: Disclosures; language: Language }) {
  const say = sayClientLife(language)
  const sayE = sayExceptional(language)
  return (
    <>
      <h2>{sayE('own.title')}</h2>
      <p>{sayE('own.lead')}</p>
      <Table
        caption={sayE('own.title')}
        isNamedAbove
        head={[say('disclosures.who'), sayE('own.content'), say('disclosures.when'), sayE('own.basis')]}
        rows={seen.exceptional.map((row) => ({
          id: row.id,
          cells: [
            row.recipientRole
              ? `${row.recipientName} (${inWords('relationships', row.recipientRole, language)})`
              : row.recipientName,
            <span key="content">
              {row.topics.map((topic) => sayConsent(language)(`topics.${topic}.name`)).join('; ')}
              <p>“{row.content}”</p>
            </span>,
            writtenTime(row.toldAt, language, seen.timeZone),
            <span key="basis">
              {sayE(`own.bases.${row.basis}`)}
              <p>“{row.reason}”</p>
            </span>,
          ],
        }))}
      />
      <p>{sayE('own.ask')}</p>
    </>
  )
}
