import { and, asc, eq, gt, isNotNull } from 'drizzle-orm'
import type { FhirResource } from 'fhir/r4'
import { release } from '#drizzle/tables/releases.ts'
import type { Known } from '#lib/consent/decide.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, ReleaseId } from '#lib/kernel/id.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { releaseRecord } from '../rules/release-record.ts'
import type { SystemAsked } from '../rules/system-asked.ts'
import { recordOf } from './record-of.ts'

interface Released {
  readonly clientId: ClientId
  readonly key: string
  readonly resource: FhirResource
}

/** The forms of one client, or one of them, as resources of one type. A draft is nobody's agreement and not there. */
export async function released(tx: Tx, asked: SystemAsked, at: Date): Promise<Released[]> {
  const { type, id, patient, after, count } = asked
  const rows = await tx
    .select()
    .from(release)
    .where(
      and(
        isNotNull(release.completedAt),
        id ? eq(release.id, id as ReleaseId) : undefined,
        patient ? eq(release.clientId, patient as ClientId) : undefined,
        after ? gt(release.id, after as ReleaseId) : undefined,
      ),
    )
    .orderBy(asc(release.id))
    .limit(count + 1)
  const known = new Map<ClientId, Known>()
  const found: Released[] = []
  for (const row of rows) {
    const { clientId } = row
    known.set(clientId, known.get(clientId) ?? (await knownAbout(tx, clientId)))
    const record = releaseRecord({ ...(await recordOf(tx, known.get(clientId)!, row, at)), told: [] })
    for (const { resource } of record.entry ?? [])
      if (resource?.resourceType === type) found.push({ clientId, key: row.id, resource: resource as FhirResource })
  }
  return found
}
