import { eq } from 'drizzle-orm'
import type { Ground } from '#drizzle/seed/ground.ts'
import { recordSystem } from '#drizzle/tables/audit.ts'
import { exceptionalDisclosure, wrongDisclosure } from '#drizzle/tables/exceptional.ts'
import { account, client } from '#drizzle/tables/people.ts'
import { advanceDirective, crisisPlan, walletCard } from '#drizzle/tables/release-papers.ts'
import type { ClientId, StaffId } from '#lib/kernel/id.ts'

interface Whose {
  readonly clientId: ClientId
  readonly staffId: StaffId
}

/**
 * Something told on another ground than a release, something told by mistake, another system that reads, and what a
 * client takes along.
 */
export async function plantTold(ground: Ground, { clientId, staffId }: Whose, at: Date) {
  const [about] = await ground.select({ centerId: client.centerId }).from(client).where(eq(client.id, clientId))
  const { centerId } = about!
  const [exceptionalId, mistakenId, wrongId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const told = {
    centerId,
    clientId,
    basis: 'serious_threat' as const,
    recipientName: 'Officer Hale',
    recipientRole: '',
    topics: ['crisis' as const],
    content: 'Where he is now.',
    reason: 'He said that he would jump.',
    toldAt: at,
    staffId,
    recordedAt: at,
    shownFrom: at,
  }
  await ground.insert(exceptionalDisclosure).values([
    { ...told, id: exceptionalId },
    { ...told, id: mistakenId },
  ])
  await ground.insert(wrongDisclosure).values({
    centerId,
    id: wrongId,
    clientId,
    exceptionalId: mistakenId,
    recipientName: 'Officer Hale',
    toldAt: at,
    whatHappened: 'The wrong client.',
    discoveredOn: at.toISOString().slice(0, 10),
    ownerId: staffId,
    openedBy: staffId,
    openedAt: at,
    changedAt: at,
    changedBy: staffId,
    decision: 'low_probability',
  })
  const systemId = crypto.randomUUID()
  const [by] = await ground.select({ id: account.id }).from(account).where(eq(account.centerId, centerId)).limit(1)
  await ground.insert(recordSystem).values({
    centerId,
    id: systemId,
    name: 'Chart',
    reads: ['releases'],
    tokenHash: systemId,
    madeBy: by!.id,
    madeAt: at,
    until: new Date(at.getTime() + 86_400_000),
  })
  const directiveId = crypto.randomUUID()
  const cardId = crypto.randomUUID()
  const of = { centerId, clientId, byAccountId: by!.id, at }
  const words = { whomToCall: 'My sister', earlySigns: '', whatHelps: '', makesWorse: '', medicines: '' }
  await ground.insert(crisisPlan).values({ ...of, ...words, id: crypto.randomUUID(), version: 1, language: 'en' })
  const scan = { name: 'a', kind: 'image/png' as const, sizeBytes: 1, content: Buffer.from([0]) }
  await ground.insert(advanceDirective).values({ ...of, ...scan, id: directiveId, signedOn: '2026-01-02' })
  await ground.insert(walletCard).values({
    ...{ centerId, clientId, id: cardId, tokenHash: cardId, clientName: 'A', hasName: false, cardWords: '', shows: [] },
    ...{ language: 'en' as const, madeAt: at, expiresAt: new Date(at.getTime() + 86_400_000) },
  })
  return { exceptionalId, wrongId, wrongWasAt: at.toISOString(), systemId, directiveId, cardId }
}
