import { type Alteration, withoutSteps } from '../stage/altered-copy.ts'

// What the measured copy holds beside Ajar: a bare page and the family home made in Next's own way, so that a later
// Next can win it back; and the family home without consent.

const layout = `
export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
`

const barePage = `
export const dynamic = 'force-dynamic'
export default function Bare() {
  return <main><h1>Bare</h1></main>
}
`

/** The same read and the same components as the family home, without the frame. */
const homeAsPage = `
import { headers } from 'next/headers'
import { askedOf, readRequest, viewerFor } from '#app/_page/asked.ts'
import { home } from '#app/family/route.tsx'
import { seeFamilyHome } from '#lib/family/see/see-family-home.ts'
export const dynamic = 'force-dynamic'
export default async function Home() {
  const request = new Request('http://localhost/as-page', { headers: new Headers(await headers()) })
  const received = await readRequest(request, { params: Promise.resolve({}) })
  const seen = await seeFamilyHome(viewerFor('family', received))
  return (await home(seen!, askedOf(received, null).asked)).main
}
`

/**
 * The family home without consent: the same statement over plain tables instead of policies, driven from every release
 * there is, without a decision or accounting. What the home costs above it is what consent costs.
 */
const uncheckedRead = `
import { fillPlaceholders, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import postgres from 'postgres'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import type { FactKind } from '#lib/disclosure/fact.ts'
import { pageOf, parsed } from './family-page.ts'
import { type FamilyPage } from '#lib/disclosure/read/family-page.ts'
import type { ConversationsAsked } from '#lib/disclosure/read/own-conversations.ts'
import type { ReportsAsked } from '#lib/disclosure/read/own-reports.ts'
const kept = globalThis as { unchecked?: postgres.Sql }
// Planned as the statements of the family's login are.
const connection = { plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off', jit: 'off' }
kept.unchecked ??= postgres(process.env.BENCH_OWNER_URL!, { max: 3, connection })
const value = sql.placeholder
let statement: { sql: string; params: unknown[] } | undefined
interface Asked { readonly reports?: ReportsAsked; readonly conversations?: ConversationsAsked }
const wordsOf = (kinds: readonly FactKind[], reports: ReportsAsked, conversations: ConversationsAsked) => new PgDialect().sqlToQuery(sql\`
  with me as materialized (
    select a.center_id, a.id, a.email, a.language, f.id as family_member_id, f.involvement from session s
    join account a on a.center_id = s.center_id and a.id = s.account_id
    left join family_member f on f.center_id = a.center_id and f.account_id = a.id
    where s.token_hash = \${value('session')}
  ), report as (
    select r.* from public.report r join me on me.center_id = r.center_id and me.id = r.account_id
  ), conversation as (
    select c.* from public.conversation c join me on me.center_id = c.center_id and me.id = c.account_id
  ), opened as materialized (
    select set_config('ajar.at', \${value('at')}, true), array(
      select row(r.center_id, r.client_id, l.id, r.id, r.client_name, r.relationship, r.expires_at, t.topic, a.area, null)::live_topic
      from me
      join family_link l on l.center_id = me.center_id and l.family_member_id = me.family_member_id
      join release r on r.center_id = l.center_id and r.client_id = l.client_id and r.family_member_id = l.family_member_id
      cross join unnest(r.topics) t (topic)
      left join unnest(r.areas) a (area) on t.topic in ('goals', 'progress', 'ways_to_help')
      where r.completed_at is not null
    ) as live, (
      select json_build_object('center', json_build_object('name', c.name, 'phone', c.phone, 'timeZone', c.time_zone, 'place', c.place,
          'language', c.language, 'openingHours', c.opening_hours, 'holidays', c.holidays, 'standards', c.standards),
        'account', json_build_object('email', me.email, 'language', me.language, 'involvement', me.involvement,
          'involvementUntil', null, 'familyMemberId', me.family_member_id), 'waits', null)
      from me join center c on c.id = me.center_id
    ) as own
  ) select (\${pageOf(kinds, reports, conversations)}) as page\`)
export async function readUncheckedPage(viewer: Viewer<'family'>, kinds: readonly FactKind[],
  { reports = null, conversations = null }: Asked = {}): Promise<FamilyPage | null> {
  statement ??= wordsOf(kinds, reports, conversations)
  const values = { session: viewer.session, at: viewer.at.toISOString(), link: null, report: null, conversation: null }
  const [row] = await kept.unchecked!.unsafe(statement.sql, fillPlaceholders(statement.params, values) as never[], { prepare: true })
  return parsed(kinds, row!.page)
}
`

const unchecked = `
import { document } from '#app/_page/document.ts'
import { home } from '#app/family/route.tsx'
import { seeUncheckedHome } from '#lib/family/see/see-unchecked-home.ts'
export const GET = document('family', seeUncheckedHome, home)
`

const uncheckedSee = `
import { readUncheckedPage } from '#lib/disclosure/read/unchecked-page.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { homeConversations, homeFrom, homeKinds, homeReports } from '#lib/family/see/see-family-home.ts'
export const seeUncheckedHome = async (viewer: Viewer<'family'>) =>
  homeFrom(await readUncheckedPage(viewer, homeKinds, { reports: homeReports, conversations: homeConversations }))
`

const exported = (file: string, name: string): Alteration => ({
  file,
  from: `function ${name}(`,
  to: `export function ${name}(`,
})
const added = (file: string, to: string): Alteration => ({ file, from: null, to })

export const withComparisons: readonly Alteration[] = [
  withoutSteps,
  added('app/bare/layout.tsx', layout),
  added('app/bare/page.tsx', barePage),
  added('app/as-page/layout.tsx', layout),
  added('app/as-page/page.tsx', homeAsPage),
  added('app/family/unchecked/route.tsx', unchecked),
  added('lib/family/see/see-unchecked-home.ts', uncheckedSee),
  added('lib/disclosure/read/unchecked-page.ts', uncheckedRead),
  exported('app/family/route.tsx', 'home'),
  exported('lib/disclosure/read/family-page.ts', 'pageOf'),
  exported('lib/disclosure/read/family-page.ts', 'parsed'),
]
