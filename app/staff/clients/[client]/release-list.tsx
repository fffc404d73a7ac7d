import { Link } from '#app/_parts/link.tsx'
import { ButtonLink, Table, Tag } from '#app/_parts/parts.tsx'
import { writtenDate, writtenDay } from '#app/_parts/written-date.ts'
import type { SeenClient } from '#lib/clients/see/see-client.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { sayImport } from '#lib/fhir/words/import.ts'
import { sayHolds } from '#lib/holds/words/holds.ts'
import { sayDefect } from '#lib/i18n/consent.ts'
import { inWords } from '#lib/i18n/known.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayIdentity } from '#lib/identity/words/identity.ts'
import { sayChecks } from '#lib/releases/words/checks.ts'

type Line = SeenClient['releases'][number]

/** What a client signed on the screen waits for a signature of staff, and not for a second look. */
function stateOf({ form }: Line['release'], check: NonNullable<Line['check']>) {
  return form === 'paper' ? check : check === 'waits' ? 'sign' : 'not_signed'
}

/** Every form on file with its state in words, and every refusal to sign. */
export function ReleaseList({ client, language }: { client: SeenClient; language: Language }) {
  const say = sayStaffClients(language)
  const date = (at: Date) => writtenDate(at, language, client.timeZone)
  return (
    <>
      {client.releases.length === 0 ? (
        <>
          <h2>{say('releases')}</h2>
          <p>{say('releasesNone')}</p>
        </>
      ) : (
        <Table
          caption={say('releases')}
          head={[say('who'), say('state')]}
          rows={client.releases.map(({ release, defects, endsAt, isDraft, isHeld, isIdentified, check }) => ({
            id: release.id,
            cells: [
              <Link key="who" href={`/staff/releases/${release.id}`}>
                {release.recipientName || say('open')}
                {release.relationship && ` (${inWords('relationships', release.relationship, language)})`}
              </Link>,
              <span key="state">
                {isDraft && (
                  <Tag tone="wait">
                    {check ? sayChecks(language)(`state.${stateOf(release, check)}`) : say('draft')}
                  </Tag>
                )}{' '}
                {isHeld && <Tag tone="warn">{sayHolds(language)('mark')}</Tag>}{' '}
                {!isDraft &&
                  !isHeld &&
                  defects.length === 0 &&
                  endsAt &&
                  (isIdentified ? (
                    <Tag tone="good">{say('inForce', { date: date(endsAt) })}</Tag>
                  ) : (
                    <Tag tone="wait">{sayIdentity(language)('staff.mark')}</Tag>
                  ))}
                {defects.map((defect) => (
                  <span key={defect}>
                    {sayDefect(defect, language)}
                    <br />
                  </span>
                ))}
                {isDraft && release.form === 'paper' && check !== 'waits' && client.rights.has('record_release') && (
                  <Link href={`/staff/clients/${client.id}/releases/new?draft=${release.id}`}>{say('correct')}</Link>
                )}
              </span>,
            ],
          }))}
        />
      )}
      {client.rights.has('record_release') && (
        <p>
          <ButtonLink href={`/staff/clients/${client.id}/releases/new`}>{say('record')}</ButtonLink>{' '}
          <Link href={`/staff/clients/${client.id}/releases/import`}>{sayImport(language)('link')}</Link>
        </p>
      )}
      {client.refusals.length > 0 && (
        <>
          <h2>{say('refusals')}</h2>
          <ul>
            {client.refusals.map((refusal) => (
              <li key={refusal.id}>
                {say('refusalLine', { name: refusal.personName, date: date(refusal.at) })}.{' '}
                {refusal.askAgainOn && say('askAgain', { date: writtenDay(refusal.askAgainOn, language) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
