import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Table, Tag } from '#app/_parts/parts.tsx'
import { ShortTime } from '#app/staff/_parts/short-time.tsx'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { seeSheets } from '#lib/history-sheets/see/see-sheets.ts'
import { saySheets } from '#lib/history-sheets/words/sheets.ts'
import { inWords } from '#lib/i18n/known.ts'

export const GET = document('staff', seeSheets, sheetDesk)

export const POST = noForm

/** What families lodged before a crisis: what nobody has read first, then what fits nobody. */
function sheetDesk({ sheets, center }: FoundBy<typeof seeSheets>, { language, at }: Asked): Page {
  const say = saySheets(language)
  return {
    title: say('desk.title'),
    lead: say('desk.lead'),
    current: 'staffReports',
    wide: true,
    main: (
      <Table
        caption={say('desk.title')}
        isNamedAbove
        empty={<p>{say('desk.none')}</p>}
        head={[say('desk.who'), say('desk.from'), say('desk.changed'), say('desk.matched'), say('desk.state')]}
        rows={sheets.map((sheet) => ({
          id: sheet.id,
          cells: [
            <Link key="about" href={`/staff/history-sheets/${sheet.id}`}>
              {sheet.aboutName}
            </Link>,
            [sheet.writerName, inWords('relationships', sheet.writerRelationship, language)].filter(Boolean).join(', '),
            <ShortTime key="at" time={sheet.newestAt} at={at} language={language} timeZone={center.timeZone} />,
            sheet.clientName ?? say('desk.nobody'),
            <Tag key="state" tone={sheet.isUnread ? 'warn' : 'good'}>
              {say(sheet.isUnread ? 'desk.unread' : 'desk.read')}
            </Tag>,
          ],
        }))}
      />
    ),
  }
}
