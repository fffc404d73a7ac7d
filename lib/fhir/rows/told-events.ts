import { and, asc, eq, gt, gte, sql } from 'drizzle-orm'
import type { AuditEvent } from 'fhir/r4'
import { exceptionalDisclosure as exceptional, wrongDisclosure } from '#drizzle/tables/exceptional.ts'
import { release } from '#drizzle/tables/releases.ts'
import { disclosure } from '#drizzle/tables/sharing.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { accountabilityOf } from '#lib/disclosures/rules/accountable.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { lineEvent } from '../rules/accounting-record.ts'
import { securityOf } from '../rules/parts.ts'
import { auditEvent } from '../rules/release-record.ts'
import type { SystemAsked } from '../rules/system-asked.ts'

interface Told {
  readonly clientId: ClientId
  /** By what the next page begins. */
  readonly key: string
  readonly resource: AuditEvent
}

/** What was told of one client, or one such line, by releases and on other grounds, in the order of their ids. */
export async function toldEvents(tx: Tx, asked: SystemAsked, since: Date): Promise<Told[]> {
  const { id, patient, after, count } = asked
  const byRelease = await tx
    .select({ told: disclosure, topics: release.topics })
    .from(disclosure)
    .innerJoin(release, and(eq(release.centerId, disclosure.centerId), eq(release.id, disclosure.releaseId)))
    .where(
      and(
        id ? eq(disclosure.id, id) : undefined,
        patient ? eq(disclosure.clientId, patient as ClientId) : undefined,
        after ? gt(disclosure.id, after) : undefined,
        gte(disclosure.at, since),
      ),
    )
    .orderBy(asc(disclosure.id))
    .limit(count + 1)
  const {
    id: key,
    centerId,
    clientId,
    basis,
    recipientName,
    recipientRole,
    topics,
    content,
    reason,
    toldAt,
  } = exceptional
  const otherwise = await tx
    .select({
      ...{ id: key, centerId, clientId, basis, recipientName, recipientRole, topics, content, reason, toldAt },
      isWrong: sql<boolean>`exists (select from ${wrongDisclosure} where ${and(
        eq(wrongDisclosure.centerId, centerId),
        eq(wrongDisclosure.exceptionalId, key),
      )})`,
    })
    .from(exceptional)
    .where(
      and(
        id ? eq(key, id) : undefined,
        patient ? eq(clientId, patient as ClientId) : undefined,
        after ? gt(key, after) : undefined,
        gte(toldAt, since),
      ),
    )
    .orderBy(asc(key))
    .limit(count + 1)
  const all: Told[] = [
    ...byRelease.map(({ told, topics: named }) => ({
      clientId: told.clientId,
      key: told.id,
      resource: labelled(auditEvent({ ...told, id: told.releaseId, topics: named }, told), named),
    })),
    ...otherwise.map((row) => ({ clientId: row.clientId, key: row.id, resource: labelled(ofLine(row), row.topics) })),
  ]
  return all.sort((one, other) => (one.key < other.key ? -1 : 1)).slice(0, count + 1)
}

type Row = Pick<
  typeof exceptional.$inferSelect,
  | 'id'
  | 'centerId'
  | 'clientId'
  | 'basis'
  | 'recipientName'
  | 'recipientRole'
  | 'topics'
  | 'content'
  | 'reason'
  | 'toldAt'
> & { readonly isWrong: boolean }

function ofLine({ isWrong, ...row }: Row): AuditEvent {
  const { id, topics, basis, content, reason, toldAt, recipientName, recipientRole } = row
  const line = {
    ...{ id, topics, basis, content, reason, channel: null, times: 1, firstAt: toldAt, lastAt: toldAt, signedAt: null },
    name: recipientRole ? `${recipientName} (${recipientRole})` : recipientName,
    accountability: accountabilityOf({ topics, basis, isWrong }),
  }
  return lineEvent(line, row.clientId, row.centerId)
}

function labelled(event: AuditEvent, topics: Parameters<typeof securityOf>[0]['topics']): AuditEvent {
  return { ...event, meta: { security: securityOf({ topics }) } }
}
