import { and, eq } from 'drizzle-orm'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import { familyLink, familyMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId, ClientId, FamilyLinkId, FamilyMemberId, ReportId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recipientNames } from '#lib/releases/rows/recipient-names.ts'
import type { CallPartner } from '../rules/call.ts'

/** Somebody whom a form of a client names, and whether they have an account. */
export interface Named {
  readonly linkId: FamilyLinkId
  readonly familyMemberId: FamilyMemberId
  readonly accountId: AccountId | null
  readonly name: string
}

/** Everybody whom a form of this client has ever named. */
export async function namedFor(
  tx: Tx,
  clientId: ClientId,
  reader: Pick<Viewer, 'language'> = {},
): Promise<readonly Named[]> {
  const names = await recipientNames(tx, clientId, reader)
  const links = await tx
    .select({
      linkId: familyLink.id,
      familyMemberId: familyLink.familyMemberId,
      accountId: familyMember.accountId,
    })
    .from(familyLink)
    .innerJoin(familyMember, eq(familyMember.id, familyLink.familyMemberId))
    .where(eq(familyLink.clientId, clientId))
  return links.map((link) => ({ ...link, name: names.get(link.familyMemberId) ?? '' }))
}

interface Asked {
  readonly about: { readonly report: string } | { readonly client: string }
  readonly with: string
  readonly otherName: string
  readonly isWriter: boolean
  readonly report: {
    readonly id: ReportId
    readonly accountId: AccountId | null
    readonly writerName: string
  } | null
}

interface Partner {
  readonly partner: CallPartner
  readonly name: string
  readonly clientId: ClientId | null
  readonly familyMemberId: FamilyMemberId | null
}

/** With whom a call was; null for whoever neither wrote the report nor is named for its client. */
export async function partnerOf(tx: Tx, asked: Asked): Promise<Partner | null> {
  const clientId = await clientOf(tx, asked)
  const named = clientId ? await namedFor(tx, clientId) : []
  const { report } = asked
  if (asked.with === 'other')
    return asked.otherName ? { partner: 'other', name: asked.otherName, clientId, familyMemberId: null } : null
  if (asked.with === 'writer') {
    const own = report?.accountId && named.find(({ accountId }) => accountId === report.accountId)
    const name = report?.writerName ?? ''
    return report && { partner: 'writer', name, clientId, familyMemberId: own ? own.familyMemberId : null }
  }
  const found = named.find(({ linkId }) => linkId === asked.with)
  if (!found) return null
  const wrote = report !== null && (report.accountId ? found.accountId === report.accountId : asked.isWriter)
  const { name, familyMemberId } = found
  return { partner: wrote ? 'writer' : 'family', name, clientId, familyMemberId }
}

async function clientOf(tx: Tx, { about, report }: Asked): Promise<ClientId | null> {
  if ('client' in about) return about.client as ClientId
  if (!report) return null
  const [match] = await tx
    .select({ clientId: reportMatch.clientId })
    .from(reportMatch)
    .where(and(eq(reportMatch.reportId, report.id)))
  return match?.clientId ?? null
}
