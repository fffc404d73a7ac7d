import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { NearMeetings } from '#app/_parts/meetings/near-meetings.tsx'
import { Tag } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { sayAgenda } from '#lib/agendas/words/agenda.ts'
import { sayStaffQuestions } from '#lib/asking/words/staff-questions.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { sayStaffAudit } from '#lib/audit/words/staff-audit.ts'
import { sayCalendars } from '#lib/calendars/words/calendars.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { sayAway } from '#lib/care/words/away.ts'
import { sayInvolvementFigures } from '#lib/care/words/involvement-figures.ts'
import { sayResponse } from '#lib/care/words/response.ts'
import { sayStaffMessages } from '#lib/conversations/words/staff-messages.ts'
import { sayWrong } from '#lib/disclosures/words/wrong.ts'
import { sayEscalation } from '#lib/escalations/words/escalation.ts'
import { sayExceptional } from '#lib/exceptions/words/exceptional.ts'
import { saySheets } from '#lib/history-sheets/words/sheets.ts'
import { sayHolds } from '#lib/holds/words/holds.ts'
import { sayWishes } from '#lib/meetings/words/wishes.ts'
import { sayStaffLetters } from '#lib/people/words/staff-letters.ts'
import { sayChecks } from '#lib/releases/words/checks.ts'
import { sayDesk } from '#lib/reports/words/desk.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { MailboxState } from './_parts/mailbox-state.tsx'
import { SafetyFlags } from './_parts/safety-flags.tsx'
import { SaidOutside } from './_parts/said-outside.tsx'
import { ReportTable } from './reports/report-table.tsx'

type Today = FoundBy<typeof seeToday>

export const GET = document('staff', seeToday, today)

export const POST = noForm

function today(seen: Today, { at, language }: Asked): Page {
  const say = sayStaffReports(language)
  const sayA = sayAway(language)
  const date = (of: Date) => writtenDate(of, language, seen.timeZone)
  const counts = [
    { href: '/staff/escalations', words: sayEscalation(language)('desk.count'), count: seen.escalations },
    { href: '/staff/reports?mine=1', words: say('today.mine'), count: seen.reports?.mine },
    { href: '/staff/reports?state=received', words: say('today.unread'), count: seen.reports?.unread },
    { href: '/staff/messages?waiting=1', words: sayStaffMessages(language)('count'), count: seen.messages },
    { href: '/staff/messages?late=1', words: sayStaffMessages(language)('lateCount'), count: seen.late },
    { href: '/staff/reports?urgency=urgent', words: say('today.urgent'), count: seen.reports?.urgent },
    { href: '/staff/clients?needs=another', words: say('today.needsAnother'), count: seen.withoutTheirs },
    { href: '/staff/tasks', words: say('today.tasks'), count: seen.tasks },
    { href: '/staff/questions', words: sayStaffQuestions(language)('count'), count: seen.questions },
    { href: '/staff/reports', words: sayDesk(language)('noMatch.list'), count: seen.lookAgain },
    { href: '/staff/meetings', words: sayAgenda(language)('staff.count'), count: seen.preparations },
    { href: '/staff/history-sheets', words: saySheets(language)('desk.count'), count: seen.sheets },
    { href: '/staff/meetings', words: say('today.meetings'), count: seen.meetings },
    { href: '/staff/meetings/wishes', words: sayWishes(language)('staff.count'), count: seen.wishes },
    { href: '/staff/letters', words: sayStaffLetters(language)('title'), count: seen.undelivered },
    { href: '/staff/exceptional', words: sayExceptional(language)('count'), count: seen.toReview },
    { href: '/staff/wrong-disclosures', words: sayWrong(language)('count'), count: seen.wrong },
    { href: '/staff/holds', words: sayHolds(language)('count'), count: seen.holds },
    { href: '/staff/releases', words: sayChecks(language)('count'), count: seen.toCheck },
    { href: '/staff/releases', words: say('today.drafts'), count: seen.drafts },
  ]
  const theirs = counts.filter(({ count }) => typeof count === 'number')
  return {
    title: say('today.title'),
    current: 'today',
    wide: true,
    main: (
      <>
        <h1>{say('today.title')}</h1>
        <p className="ajar-lead">
          {seen.staff.name}, {writtenDate(at, language, seen.timeZone)}
        </p>
        {seen.isFlooded && (
          <p>
            <Tag tone="warn">{say('today.floodTag')}</Tag> {say('today.flood')}
          </p>
        )}
        {seen.isAway && (
          <p>
            <Tag tone="wait">{sayA('own')}</Tag>{' '}
            {sayA('todayAway', { until: date(seen.isAway.until), name: seen.isAway.name })}
          </p>
        )}
        {seen.covering.map((each) => (
          <p key={each.id}>{sayA('todayCovering', { name: each.name, until: date(each.until) })}</p>
        ))}
        <MailboxState mailbox={seen.mailbox} language={language} timeZone={seen.timeZone} />
        <SafetyFlags flags={seen.flags} language={language} timeZone={seen.timeZone} own={seen.staff.id} />
        <NearMeetings near={seen.near} language={language} timeZone={seen.timeZone} />
        {theirs.length === 0 && <p>{say('today.nothing')}</p>}
        <ul className="ajar-counts">
          {theirs.map(({ href, words, count }) => (
            <li key={href}>
              <Link href={href}>
                <strong>{count}</strong> {words}
              </Link>
            </li>
          ))}
        </ul>
        {seen.inbox && (
          <>
            <h2>{say('today.inbox')}</h2>
            {seen.inbox.rows.length === 0 ? (
              <p>{say('today.inboxEmpty')}</p>
            ) : (
              <ReportTable rows={seen.inbox.rows} center={seen.inbox.center} at={at} language={language} />
            )}
          </>
        )}
        <SaidOutside calls={seen.outside} timeZone={seen.timeZone} at={at} language={language} />
        {seen.isAuditAnchored !== null && (
          <p>
            <Link href="/staff/audit">{sayStaffAudit(language)('title')}</Link>
            {!seen.isAuditAnchored && <Tag tone="warn">{sayStaffAudit(language)('lateTag')}</Tag>}
          </p>
        )}
        {seen.staff.does.has('read_response_times') && (
          <p>
            <Link href="/staff/response-times">{sayResponse(language)('title')}</Link>
          </p>
        )}
        {seen.staff.does.has('read_involvement_figures') && (
          <p>
            <Link href="/staff/involvement-figures">{sayInvolvementFigures(language)('title')}</Link>
          </p>
        )}
        <p>
          <Link href="/staff/calendar">{sayCalendars(language)('title')}</Link>
        </p>
        <p>
          <Link href="/staff/away">{sayA('title')}</Link>
        </p>
        <p>
          <Link href="/staff/second-factor">{say('today.secondFactor')}</Link>
        </p>
      </>
    ),
  }
}
