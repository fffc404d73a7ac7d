import { createHash } from 'node:crypto'
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { release } from '#drizzle/tables/releases.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { checkOf } from '../rows/check-of.ts'
import { evidenceFor, ownEvidence } from '../rows/evidence.ts'
import type { Evidence } from '../rules/evidence.ts'

/** Makes the copy of a form in the reader's language, with the text as it was signed. */
export type WriteCopy = (evidence: Evidence, timeZone: string) => Promise<Uint8Array>

/**
 * The copy of a form the client signed, as a file (45 CFR 164.508(c)(4)). Its hash is kept. There is no file where the
 * form is not theirs.
 */
export async function seeOwnCopy(viewer: Viewer<'client'>, id: ReleaseId, language: Language, write: WriteCopy) {
  return asOwnClient(viewer, async (tx) => {
    const row = await signedForm(tx, id)
    if (!row) return { file: null }
    const [evidence] = await ownEvidence(tx, [row])
    return { file: await copyOf(tx, evidence!, language, write) }
  })
}

/** The same for staff who may read the form, to give to the client. That it was saved is kept in the audit. */
export async function seeCopy(viewer: Viewer<'staff'>, id: ReleaseId, language: Language, write: WriteCopy) {
  return readAsStaff(viewer, 'release-copy', async (tx) => {
    const row = await signedForm(tx, id)
    if (!row) return null
    const evidence = await evidenceFor(tx, row, await checkOf(tx, row))
    return showing([row.clientId], await copyOf(tx, evidence, language, write))
  })
}

async function signedForm(tx: Tx, id: ReleaseId) {
  const [row] = await tx
    .select()
    .from(release)
    .where(and(eq(release.id, id), isNotNull(release.completedAt)))
  return row ?? null
}

async function copyOf(tx: Tx, evidence: Evidence, language: Language, write: WriteCopy) {
  const { timeZone } = await ownCenter(tx)
  const content = await write(evidence, timeZone)
  const hash = createHash('sha256').update(content).digest('hex')
  await tx.execute(sql`select keep_copy(${evidence.id}, ${language}, ${hash})`)
  // The name of the file says nothing of anybody: it lies in a folder that others may open.
  const name = `form-${dayOf(evidence.signedAt ?? evidence.completedAt!, timeZone)}`
  return { name, kind: 'application/pdf' as const, content }
}
