import { searchForm } from '#app/_form/search-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ListEnd } from '#app/_parts/list-end.tsx'
import { Note, Table } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { seeAudit } from '#lib/audit/see/see-audit.ts'
import { sayStaffAudit, sayWhat } from '#lib/audit/words/staff-audit.ts'
import { auditAsked } from './audit-asked.ts'
import { AuditForm, type SeenAudit } from './audit-form.tsx'

export const GET = document('staff', (viewer, asked) => seeAudit(viewer, readAsked(asked).asked), audit)

export const POST = searchForm('audit-search', () => '/staff/audit')

const readAsked = ({ form, query }: Asked) => auditAsked(form('audit-search').value, query)

function audit(seen: SeenAudit, asked: Asked): Page {
  const { form, language, query } = asked
  const say = sayStaffAudit(language)
  const read = readAsked(asked)
  const at = (instant: Date) => writtenTime(instant, language, seen.timeZone)
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'audit',
    wide: true,
    main: (
      <>
        {!seen.isAnchored && (
          <Note tone="warn">
            <p>{say('late')}</p>
          </Note>
        )}
        <AuditForm seen={seen} read={read} shown={form('audit-search')} language={language} at={asked.at} />
        {seen.client && (
          <p>
            {say('oneClient', { name: seen.client })} <Link href="/staff/audit">{say('everyClient')}</Link>
          </p>
        )}
        <Table
          caption={say('title')}
          isNamedAbove
          empty={<p>{say('empty')}</p>}
          head={[say('at'), say('who'), say('did'), say('about'), say('signedInBy')]}
          rows={seen.entries.map((entry) => ({
            id: `${entry.chain}.${entry.seq}`,
            cells: [
              at(entry.at),
              entry.staffName,
              sayWhat(say, entry.what),
              <About key="about" entry={entry} say={say} />,
              say(`sessions.${entry.signedInBy}`),
            ],
          }))}
        />
        <ListEnd
          language={language}
          shown={seen.entries.length}
          total={seen.total}
          path="/staff/audit"
          query={query}
          next={seen.next}
        />
        <p className="ajar-kicker">
          {seen.anchoredAt ? say('anchored', { date: at(seen.anchoredAt) }) : say('neverAnchored')}
        </p>
      </>
    ),
  }
}

/** Whom a row is about. A name leads to all that was read and done about that client. */
function About({ entry, say }: { entry: SeenAudit['entries'][number]; say: ReturnType<typeof sayStaffAudit> }) {
  const count = entry.clients.length - entry.named.length
  if (entry.clients.length === 0) return say('noClient')
  if (entry.named.length === 0) return say('several', { count })
  const links = entry.named.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Link href={`/staff/audit?client=${id}`}>{name}</Link>
    </span>
  ))
  return (
    <>
      {links}
      {count > 0 && ` ${say('andOthers', { count })}`}
    </>
  )
}
