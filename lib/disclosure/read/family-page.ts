import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { topics } from '#lib/consent/topic.ts'
import { type PageStatement, pageStatement, readAsFamily } from '#lib/database/as-viewer.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import type { FactKind } from '../fact.ts'
import {
  accountShape,
  type OwnAccount,
  type OwnCenter,
  type OwnSettings,
  ownCenterShape,
  ownSettingsShape,
} from '../own-data.ts'
import type { PersonGrant, WithheldFacts } from '../shared-person.ts'
import { definitions } from '../topic-definitions.ts'
import { grantsOfLive } from './grants.ts'
import {
  type ConversationsAsked,
  type OwnConversations,
  ownConversationsFields,
  ownConversationsFrom,
} from './own-conversations.ts'
import { type OwnPreparations, ownPreparationsFields, ownPreparationsFrom } from './own-preparations.ts'
import { type OwnReports, ownReportsFields, ownReportsFrom, type ReportsAsked } from './own-reports.ts'
import { type OwnSheets, ownSheetsFields, ownSheetsFrom, type SheetsAsked } from './own-sheets.ts'
import { factsOfLive, withheldFacts } from './withheld-facts.ts'

export interface FamilyPage extends OwnReports, OwnConversations, OwnSheets, OwnPreparations {
  readonly center: OwnCenter
  readonly account: OwnAccount
  /** Null where the page does not ask for them. */
  readonly settings: OwnSettings | null
  readonly grants: readonly PersonGrant[]
  readonly facts: WithheldFacts
}

interface Asked {
  readonly link?: FamilyLinkId | null
  readonly reports?: ReportsAsked
  readonly conversations?: ConversationsAsked
  readonly sheets?: SheetsAsked
  /** Whether it shows what they wrote before meetings. */
  readonly preparations?: boolean
  /** Whether it shows what they chose for their letters, texts and calendar. */
  readonly settings?: boolean
}

/**
 * Reads one family page in one round trip. It starts from the live release, so that nothing hidden is ever walked.
 * Every fact comes withheld. Null when the session is over. `link` narrows the page, and its accounting, to one person.
 */
export async function readFamilyPage(
  viewer: Viewer<'family'>,
  kinds: readonly FactKind[],
  { link = null, ...asked }: Asked = {},
): Promise<FamilyPage | null> {
  const touched = [...new Set(kinds.map((kind) => definitions[kind].topic))]
  const { reports = null, conversations = null, sheets = null } = asked
  const report = reports && 'id' in reports ? reports.id : null
  const conversation = conversations && 'id' in conversations ? conversations.id : null
  const sheet = sheets && 'id' in sheets ? sheets.id : null
  const statement = statementFor(kinds, asked)
  const json = await readAsFamily<unknown>(viewer, { topics: touched, link, report, conversation, sheet }, statement)
  return json === null ? null : parsed(kinds, json)
}

const pageShape = z.object({
  own: z.object({
    center: ownCenterShape,
    account: accountShape,
    waits: z.record(z.string(), z.array(z.enum(topics))).nullable(),
  }),
  grants: z.unknown(),
  facts: z.record(z.string(), z.unknown()),
  settings: ownSettingsShape.nullable().default(null),
})

function parsed(kinds: readonly FactKind[], json: unknown): FamilyPage {
  const { own, grants, facts, settings } = pageShape.parse(json)
  const { waits, ...ofViewer } = own
  return {
    ...ofViewer,
    grants: grantsOfLive(grants).map((grant) => ({ ...grant, waits: waits?.[grant.linkId] ?? [] })),
    facts: withheldFacts(kinds, facts),
    settings,
    ...ownReportsFrom(json),
    ...ownConversationsFrom(json),
    ...ownSheetsFrom(json),
    ...ownPreparationsFrom(json),
  }
}

/** The SQL of each kind of page, made once. Only its values differ from reader to reader. */
const statements = new Map<string, PageStatement>()

function statementFor(kinds: readonly FactKind[], asked: Asked): PageStatement {
  const { reports, conversations, sheets, preparations = false, settings = false } = asked
  const which = [reports, conversations].map((list) => list && ('latest' in list ? list.latest : 'one'))
  const key = `${kinds} ${which} ${sheets && ('all' in sheets ? 'all' : 'one')} ${preparations} ${settings}`
  const known = statements.get(key)
  if (known) return known
  const made = pageStatement(pageOf(kinds, asked))
  statements.set(key, made)
  return made
}

function pageOf(kinds: readonly FactKind[], asked: Asked): SQL {
  const { reports = null, conversations = null, sheets = null, preparations = false, settings = false } = asked
  const link = sql`${sql.placeholder('link')}::uuid`
  return sql`
    with live as materialized (
      select l.*, (opened.own -> 'account' ->> 'familyMemberId')::uuid as family_member_id
      from opened, unnest(opened.live) l where ${link} is null or l.link_id = ${link}
    )
    select json_build_object('own', (select own from opened),
      'grants', coalesce((select json_agg(json_build_object('linkId', link_id, 'topic', topic, 'area', area,
        'professional', professional, 'name', client_name, 'relationship', relationship, 'endsAt', ends_at)
        order by client_name, link_id, topic, area, professional) from live), '[]'),
      'facts', ${factsOfLive(kinds)}
      ${ownReportsFields(reports)}
      ${ownConversationsFields(conversations)}
      ${ownSheetsFields(sheets)}
      ${ownPreparationsFields(preparations)}
      ${settings ? sql`, 'settings', own_settings()` : sql``}
    )`
}
