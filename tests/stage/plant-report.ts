import { createHash } from 'node:crypto'
import type { Filled, Ground } from '#drizzle/seed/plant.ts'
import { report } from '#drizzle/tables/reports.ts'
import { type CenterId, newId, type ReportId } from '#lib/kernel/id.ts'
import type { Observations } from '#lib/reports/rules/report.ts'

export const saidNothing: Observations = {
  sinceWhen: '',
  sleep: '',
  eating: '',
  medication: '',
  mood: '',
  behavior: '',
  wordsSaid: '',
  safetyNow: '',
  whoIsWithThem: '',
  whatHelps: '',
}

/** A report that the center received at `at`. */
export async function plantReport(
  ground: Ground,
  centerId: CenterId,
  parts: { words: string } & Filled<typeof report>,
  at: Date,
): Promise<ReportId> {
  const id = parts.id ?? newId<'report'>()
  const draftId = parts.draftId ?? crypto.randomUUID()
  await ground.insert(report).values({
    reference: `${draftId.slice(0, 4)}-${draftId.slice(4, 8)}`.toUpperCase(),
    statusHash: createHash('sha256').update(draftId).digest('hex'),
    kind: 'concern',
    aboutName: 'Rosa Delgado',
    aboutBorn: '',
    writerName: '',
    writerRelationship: 'neighbor',
    writerPhone: '',
    observations: saidNothing,
    urgency: 'soon',
    mayCallBack: false,
    callBackWhen: '',
    attribution: 'no',
    language: 'en',
    state: 'received',
    receivedAt: at,
    ...parts,
    centerId,
    id,
    draftId,
  })
  return id
}
