import type { Asked } from '#app/_page/asked.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ButtonLink, Card, Tag } from '#app/_parts/parts.tsx'
import { writtenBirthday } from '#app/_parts/written-date.ts'
import { HistorySheets } from '#app/staff/_parts/history-sheets.tsx'
import { SafetyFlags } from '#app/staff/_parts/safety-flags.tsx'
import { ShortTime } from '#app/staff/_parts/short-time.tsx'
import { sayFlags } from '#lib/care/words/flags.ts'
import type { SeenClient } from '#lib/clients/see/see-client.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { sayConflicts } from '#lib/conflicts/words/conflicts.ts'
import { sayAccounting } from '#lib/disclosures/words/accounting.ts'
import { sayRecord } from '#lib/disclosures/words/record.ts'
import { sayExceptional } from '#lib/exceptions/words/exceptional.ts'
import { sayHolds } from '#lib/holds/words/holds.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { sayIdentity } from '#lib/identity/words/identity.ts'
import { sayStaffLetters } from '#lib/people/words/staff-letters.ts'
import { sayRegister } from '#lib/releases/words/register.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'
import { CareForms } from './care-forms.tsx'
import { ClientGoals } from './client-goals.tsx'
import { ReleaseList } from './release-list.tsx'

/** What staff may know of a client, and do for them. */
export function clientPage(client: SeenClient, asked: Asked): Page {
  const { language } = asked
  const say = sayStaffClients(language)
  return {
    title: say('one'),
    current: 'clients',
    wide: true,
    back: '/staff/clients',
    main: (
      <>
        <h1>{client.name}</h1>
        {client.bornOn && (
          <p className="ajar-kicker">
            {say('born')}: {writtenBirthday(client.bornOn, language)}
          </p>
        )}
        <SafetyFlags flags={client.safetyFlags} language={language} timeZone={client.timeZone} />
        <div className="ajar-stack is-two">
          <div>
            <ReleaseList client={client} language={language} />
            {client.rights.has('read_goals') && <ClientGoals client={client} asked={asked} />}
          </div>
          <div>
            <Card>
              <h2>{say('team', { name: client.name })}</h2>
              <ul className="ajar-doors">
                {client.team.map((each) => (
                  <li key={each.id}>
                    {each.name}, {sayConsent(language)(`careRoles.${each.role}`)}
                    {each.coveredBy && `. ${say('away', { name: each.coveredBy })}`}
                  </li>
                ))}
              </ul>
              <CareForms client={client} asked={asked} />
              {client.rights.has('set_safety_flag') && (
                <p>
                  <Link href={`/staff/clients/${client.id}/safety`}>{sayFlags(language)('safety.page')}</Link>
                </p>
              )}
              {client.rights.has('read_releases') && (
                <p>
                  <Link href={`/staff/clients/${client.id}/take-along`}>{sayTakeAlong(language)('toPage')}</Link>
                </p>
              )}
              {client.rights.has('keep_holds') && (
                <p>
                  <Link href={`/staff/clients/${client.id}/holds`}>{sayHolds(language)('ofClient')}</Link>
                </p>
              )}
              {client.rights.has('record_exceptional') && (
                <p>
                  <Link href={`/staff/clients/${client.id}/exceptional`}>{sayExceptional(language)('ofClient')}</Link>
                </p>
              )}
              {client.rights.has('set_conflict') && (
                <p>
                  <Link href={`/staff/clients/${client.id}/conflicts`}>{sayConflicts(language)('pageTitle')}</Link>
                </p>
              )}
            </Card>
            <Card>
              <h2>{say('family')}</h2>
              {client.family.length === 0 && <p>{say('familyNone')}</p>}
              <ul className="ajar-doors">
                {client.family.map((each) => (
                  <li key={each.id}>
                    <Link href={`/staff/clients/${client.id}/family/${each.id}`}>
                      {say('talk', { name: each.name })}
                    </Link>{' '}
                    {!each.identifiedAt && (
                      <Tag tone="wait">{sayIdentity(language)(each.leftAt ? 'staff.left' : 'staff.mark')}</Tag>
                    )}{' '}
                    {!each.accountId && <Tag>{sayStaffLetters(language)('byPhone')}</Tag>}{' '}
                    {each.isUndelivered && <Tag tone="warn">{sayStaffLetters(language)('bounced')}</Tag>}{' '}
                    {client.rights.has(each.accountId ? 'correct_address' : 'record_release') && (
                      <Link href={`/staff/clients/${client.id}/family/${each.id}/address`}>
                        {sayStaffLetters(language)(each.accountId ? 'address' : 'ownAddress')}
                        <span className="ajar-visually-hidden"> {each.name}</span>
                      </Link>
                    )}{' '}
                    {client.rights.has('view_as_family') && (
                      <Link href={`/staff/clients/${client.id}/family/${each.id}/as-they-see`}>
                        {sayRegister(language)('view.link')}
                        <span className="ajar-visually-hidden"> {each.name}</span>
                      </Link>
                    )}
                  </li>
                ))}
              </ul>
              {client.rights.has('arrange_meetings') && (
                <ButtonLink href={`/staff/clients/${client.id}/meetings/new`} kind="quiet">
                  {say('propose')}
                </ButtonLink>
              )}
            </Card>
            <HistorySheets sheets={client.sheets} language={language} />
            <Card>
              <h2>{say('disclosures')}</h2>
              {client.visits.length === 0 && <p>{say('disclosuresNone')}</p>}
              <ul className="ajar-doors">
                {client.visits.map(({ last, count }) => (
                  <li key={last.id}>
                    {client.family.find((member) => member.familyMemberId === last.familyMemberId)?.name},{' '}
                    {say(`by.${last.channel}`)}
                    <p className="ajar-kicker">
                      <ShortTime time={last.at} at={asked.at} language={language} timeZone={client.timeZone} />
                      {count > 1 && ` · ${say('inOneVisit', { count })}`}
                    </p>
                  </li>
                ))}
              </ul>
              {client.rights.has('read_accounting') && (
                <p>
                  <Link href={`/staff/clients/${client.id}/accounting`}>{sayAccounting(language)('link')}</Link>
                  <br />
                  <Link href={`/staff/clients/${client.id}/record`}>{sayRecord(language)('link')}</Link>
                </p>
              )}
            </Card>
          </div>
        </div>
      </>
    ),
  }
}
