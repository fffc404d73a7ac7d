import { createHash } from 'node:crypto'
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import { formVersion } from '#drizzle/tables/form-versions.ts'
import { client, familyLink } from '#drizzle/tables/people.ts'
import { release, releaseEvent } from '#drizzle/tables/releases.ts'
import { careEnding, crisis, hold, neverShare } from '#drizzle/tables/sharing.ts'
import type { Known } from '#lib/consent/decide.ts'
import type { Release, ReleaseEvent } from '#lib/consent/release.ts'
import { rulesFor } from '#lib/consent/rule-pack.ts'
import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId } from '#lib/kernel/id.ts'

const ofEvent = {
  releaseId: releaseEvent.releaseId,
  kind: releaseEvent.kind,
  topic: releaseEvent.topic,
  area: releaseEvent.area,
  at: releaseEvent.at,
}
const ofNever = {
  clientId: neverShare.clientId,
  topic: neverShare.topic,
  area: neverShare.area,
  familyMemberId: neverShare.familyMemberId,
  fromAt: neverShare.fromAt,
  withdrawnAt: neverShare.withdrawnAt,
}
const ofCrisis = { clientId: crisis.clientId, declaredAt: crisis.declaredAt, endedAt: crisis.endedAt }
/** As far as what happened to a release counts; what was said about it stays where it is. */
type CountedEvent = Omit<typeof releaseEvent.$inferSelect, 'centerId' | 'id' | 'byAccountId' | 'words'>

/** Everything that decides what may be told about a client, as far as the viewer may read it; empty if they may not. */
export async function knownAbout(tx: Tx, clientId: ClientId): Promise<Known> {
  const rows = await tx
    .select({ release, form_version: formVersion, bornOn: client.bornOn })
    .from(release)
    .innerJoin(client, and(eq(client.centerId, release.centerId), eq(client.id, release.clientId)))
    .innerJoin(formVersion, and(eq(formVersion.centerId, release.centerId), eq(formVersion.id, release.formVersionId)))
    .where(eq(release.clientId, clientId))
  const ids = rows.map((row) => row.release.id)
  const events = ids.length
    ? await tx.select(ofEvent).from(releaseEvent).where(inArray(releaseEvent.releaseId, ids))
    : []
  const columns = {
    clientId: hold.clientId,
    familyMemberId: hold.familyMemberId,
    from: hold.fromAt,
    liftedAt: hold.liftedAt,
  }
  const holds = await tx.select(columns).from(hold).where(eq(hold.clientId, clientId))
  const never = await tx.select(ofNever).from(neverShare).where(eq(neverShare.clientId, clientId))
  const crises = await tx.select(ofCrisis).from(crisis).where(eq(crisis.clientId, clientId))
  const careEndings = await tx
    .select({ clientId: careEnding.clientId, endedAt: careEnding.endedAt, resumedAt: careEnding.resumedAt })
    .from(careEnding)
    .where(eq(careEnding.clientId, clientId))
  const identified = await tx
    .select({
      clientId: familyLink.clientId,
      familyMemberId: familyLink.familyMemberId,
      since: sql<Date>`${familyLink.identifiedAt}`.mapWith(familyLink.identifiedAt),
    })
    .from(familyLink)
    .where(and(eq(familyLink.clientId, clientId), isNotNull(familyLink.identifiedAt)))
  const columnsOfCenter = { place: center.place, term: center.maximumTermDays, timeZone: center.timeZone }
  const [house] = await tx.select(columnsOfCenter).from(center)
  return {
    rules: rulesFor(house?.place ?? 'us', house?.term ?? null, house?.timeZone ?? 'UTC'),
    releases: rows.map((row) =>
      releaseOf(
        row.release,
        { version: row.form_version, clientBornOn: row.bornOn },
        events.filter((event) => event.releaseId === row.release.id),
      ),
    ),
    holds,
    neverShare: never.map((entry) => ({ ...entry, from: entry.fromAt })),
    crises,
    careEndings,
    identified,
  }
}

/** Locks a client's releases until the transaction ends. Call it before reading what a change will depend on. */
export async function holdReleasesOf(tx: Tx, clientId: ClientId): Promise<void> {
  await tx.execute(sql`select hold_releases_of(${clientId})`)
}

export function releaseOf(
  row: typeof release.$inferSelect,
  { version, clientBornOn }: { version: typeof formVersion.$inferSelect; clientBornOn: string | null },
  events: readonly CountedEvent[],
): Release {
  return {
    ...row,
    clientBornOn,
    formVersion: version,
    representative: row.hasRepresentative
      ? {
          name: row.representativeName,
          authority: row.representativeAuthority,
          evidence: row.representativeEvidence,
          endsAt: row.representativeEndsAt,
        }
      : null,
    storedTextHash: createHash('sha256').update(row.signedText).digest('hex'),
    events: events.map(eventOf),
  }
}

function eventOf(row: CountedEvent): ReleaseEvent {
  return row.kind === 'narrowed'
    ? { kind: 'narrowed', at: row.at, topic: row.topic as Topic, area: row.area as LifeArea | null }
    : { kind: row.kind, at: row.at }
}
