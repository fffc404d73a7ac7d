import { Link } from '#app/_parts/link.tsx'
import { Table, Tag } from '#app/_parts/parts.tsx'
import { late, ShortTime } from '#app/staff/_parts/short-time.tsx'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { inWords } from '#lib/i18n/known.ts'
import type { Language } from '#lib/i18n/language.ts'
import { dueBy, isOverdue } from '#lib/reports/rules/clock.ts'
import type { seeReportDesk } from '#lib/reports/see/see-report-desk.ts'
import { sayDesk } from '#lib/reports/words/desk.ts'
import { sayMerge } from '#lib/reports/words/merge.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'

type Seen = FoundBy<typeof seeReportDesk>

interface Props {
  readonly rows: Seen['rows']
  readonly center: Seen['center']
  readonly at: Date
  readonly language: Language
}

const tones = { urgent: 'warn', soon: 'wait', information: 'neutral' } as const

/** Reports with their clocks: which to answer, and by when. */
export function ReportTable({ rows, center, at, language }: Props) {
  const say = sayStaffReports(language)
  const sayC = sayConsent(language)
  return (
    <Table
      caption={say('desk.title')}
      empty={<p>{say('desk.empty')}</p>}
      head={[
        say('desk.about'),
        say('desk.from'),
        say('desk.urgency'),
        say('desk.answerBy'),
        sayDesk(language)('noMatch.holder'),
        say('desk.state'),
      ]}
      rows={rows.map((row) => {
        const by = dueBy(row, center)
        const isWaiting = row.state !== 'closed' && !row.answeredAt
        return {
          id: row.id,
          cells: [
            <span key="about">
              <Link href={`/staff/reports/${row.id}`}>{row.clientName ?? row.aboutName}</Link>
              <br />
              <span className="ajar-kicker">{sayC(`kinds.${row.kind}`)}</span>{' '}
              {row.isOfSeveral && <Tag>{sayMerge(language)('several.tag')}</Tag>}
              {row.standsBehind && <Tag>{sayMerge(language)('tagBehind', { reference: row.standsBehind })}</Tag>}
              {row.countBehind > 0 && <Tag>{sayMerge(language)('tagHead', { count: row.countBehind })}</Tag>}{' '}
              {row.isCrowded && row.state !== 'closed' && <Tag tone="neutral">{say('desk.crowd')}</Tag>}
            </span>,
            [row.writerName || say('desk.anonymous'), inWords('relationships', row.writerRelationship, language)]
              .filter(Boolean)
              .join(', '),
            <Tag key="urgency" tone={tones[row.urgency]}>
              {row.isNotSafe ? say('desk.notSafe') : sayC(`urgencyTags.${row.urgency}`)}
            </Tag>,
            isWaiting && (
              <span key="by">
                <ShortTime time={by} at={at} language={language} timeZone={center.timeZone} />{' '}
                {isOverdue(by, at) && <Tag tone="warn">{late(by, at, language)}</Tag>}
              </span>
            ),
            row.holder ?? (row.state === 'closed' ? '' : sayDesk(language)('noMatch.nobodyYet')),
            <Tag key="state" tone={row.addedAt ? 'warn' : isWaiting ? 'wait' : 'good'}>
              {row.addedAt
                ? say('desk.newWords')
                : row.state !== 'closed' && row.answeredAt
                  ? say('desk.answered')
                  : sayC(`reportStates.${row.state}`)}
            </Tag>,
          ],
        }
      })}
    />
  )
}
