import { createHash, randomBytes } from 'node:crypto'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { statements } from '../../lib/consent/release.ts'
import type { LifeArea, Topic } from '../../lib/consent/topic.ts'
import {
  type AccountId,
  type CenterId,
  type ClientId,
  type FamilyLinkId,
  type FamilyMemberId,
  newId,
  type ReleaseId,
  type StaffId,
} from '../../lib/kernel/id.ts'
import { account, center, client, familyLink, familyMember, staffMember } from '../tables/people.ts'
import { formVersion, release, releaseEvent } from '../tables/releases.ts'
import { session } from '../tables/sign-in.ts'

// Puts rows in as the owner, past every policy: for the practice center, tests and measurements alone.

export type Ground = PostgresJsDatabase & { close(): Promise<void> }

export function openGround(ownerUrl: string): Ground {
  const owner = postgres(ownerUrl, { max: 2, onnotice: () => {} })
  return Object.assign(drizzle(owner), { close: () => owner.end() })
}

export type Filled<Table extends { $inferInsert: unknown }> = Partial<Table['$inferInsert']>

const weekdays = Object.fromEntries(
  ['1', '2', '3', '4', '5'].map((day) => [day, ['09:00', '17:00'] as [string, string]]),
)

export async function plantCenter(ground: Ground, at: Date, more: Filled<typeof center> = {}): Promise<CenterId> {
  const id = more.id ?? newId<'center'>()
  await ground.insert(center).values({
    slug: `center-${id.slice(0, 8)}`,
    name: 'Harbor Street Center (practice data)',
    timeZone: 'America/Chicago',
    place: 'us',
    phone: '(555) 555-0100',
    openingHours: weekdays,
    createdAt: at,
    ...more,
    id,
  })
  return id
}

export async function plantAccount(
  ground: Ground,
  centerId: CenterId,
  email: string,
  at: Date,
  language: 'en' | 'es' = 'en',
): Promise<AccountId> {
  const id = newId<'account'>()
  await ground.insert(account).values({ centerId, id, email, language, createdAt: at })
  return id
}

export async function plantStaff(
  ground: Ground,
  centerId: CenterId,
  person: { name: string; email: string } & Filled<typeof staffMember>,
  at: Date,
): Promise<StaffId> {
  const { email, ...rest } = person
  const id = newId<'staff'>()
  const accountId = await plantAccount(ground, centerId, email, at)
  await ground.insert(staffMember).values({
    title: 'Case manager',
    roles: ['case_manager'],
    hours: 'Weekdays 9 to 5',
    phone: '(555) 555-0140',
    ...rest,
    centerId,
    id,
    accountId,
  })
  return id
}

export async function plantClient(
  ground: Ground,
  centerId: CenterId,
  person: { name: string; email?: string; bornOn?: string; language?: 'en' | 'es' },
  at: Date,
): Promise<ClientId> {
  const id = newId<'client'>()
  const accountId = person.email ? await plantAccount(ground, centerId, person.email, at, person.language) : null
  await ground
    .insert(client)
    .values({ centerId, id, accountId, name: person.name, bornOn: person.bornOn, createdAt: at })
  return id
}

export async function plantFamilyMember(
  ground: Ground,
  centerId: CenterId,
  email: string,
  at: Date,
  language: 'en' | 'es' = 'en',
): Promise<{ familyMemberId: FamilyMemberId; accountId: AccountId }> {
  const familyMemberId = newId<'family-member'>()
  const accountId = await plantAccount(ground, centerId, email, at, language)
  await ground.insert(familyMember).values({ centerId, id: familyMemberId, accountId, createdAt: at })
  return { familyMemberId, accountId }
}

export async function plantLink(
  ground: Ground,
  centerId: CenterId,
  clientId: ClientId,
  familyMemberId: FamilyMemberId,
  at: Date,
  withId?: string,
): Promise<FamilyLinkId> {
  const id = (withId ?? newId<'family-link'>()) as FamilyLinkId
  await ground.insert(familyLink).values({ centerId, id, clientId, familyMemberId, createdAt: at })
  return id
}

export async function plantFormVersion(ground: Ground, centerId: CenterId, more: Filled<typeof formVersion> = {}) {
  const id = more.id ?? newId<'form-version'>()
  await ground.insert(formVersion).values({
    label: 'Form 3, January 2025',
    publishedAt: new Date('2025-01-02T12:00:00Z'),
    statements: [...statements],
    hasPart2Statement: true,
    ...more,
    centerId,
    id,
  })
  return id
}

type ReleaseParts = Omit<Filled<typeof release>, 'centerId'> & {
  clientId: ClientId
  familyMemberId: FamilyMemberId
  formVersionId: typeof formVersion.$inferSelect.id
  topics: Topic[]
  areas?: LifeArea[]
}

/** A release without a defect, unless an element says otherwise. Signed, and complete, at `at`. */
export async function plantRelease(
  ground: Ground,
  centerId: CenterId,
  parts: ReleaseParts,
  at: Date,
): Promise<ReleaseId> {
  const id = parts.id ?? newId<'release'>()
  const signedText = parts.signedText ?? `Permission to share (practice data) ${id}`
  await ground.insert(release).values({
    form: 'paper',
    clientName: 'Rosa Delgado',
    discloser: 'Harbor Street Center',
    recipientName: 'Elena Delgado',
    relationship: 'mother',
    areas: [],
    professionals: [],
    onlyInCrisis: [],
    forbidden: [],
    purposes: ['At my request'],
    startsAt: null,
    expiresAt: new Date(at.getTime() + 300 * 86_400_000),
    expiryEvent: '',
    signedName: 'Rosa Delgado',
    signedAt: at,
    hasRepresentative: false,
    representativeName: '',
    representativeAuthority: '',
    representativeEvidence: '',
    witnessName: 'Practice Witness',
    staffSignatureName: 'Marcus Hill',
    agreedToSignElectronically: true,
    identifiedBy: 'known in person',
    recordedBy: newId<'account'>(),
    recordedAt: at,
    completedAt: at,
    ...parts,
    signedText,
    signedTextHash: parts.signedTextHash ?? createHash('sha256').update(signedText).digest('hex'),
    centerId,
    id,
  })
  return id
}

export async function plantReleaseEvent(
  ground: Ground,
  centerId: CenterId,
  releaseId: ReleaseId,
  event: Pick<Filled<typeof releaseEvent>, 'topic' | 'area' | 'words'> & {
    kind: typeof releaseEvent.$inferInsert.kind
  },
  at: Date,
): Promise<void> {
  const byAccountId = newId<'account'>()
  await ground.insert(releaseEvent).values({ ...event, centerId, id: crypto.randomUUID(), releaseId, byAccountId, at })
}

/** A session of its own, as signing in would make it. The token goes into the cookie, its hash asks the database. */
export async function plantSession(
  ground: Ground,
  centerId: CenterId,
  accountId: AccountId,
  at: Date,
  more: Filled<typeof session> = {},
): Promise<{ token: string; tokenHash: string }> {
  const token = randomBytes(32).toString('base64url')
  const tokenHash = createHash('sha256').update(token).digest('hex')
  await ground.insert(session).values({
    createdAt: at,
    seenAt: at,
    expiresAt: new Date(at.getTime() + 12 * 3_600_000),
    ...more,
    centerId,
    id: crypto.randomUUID(),
    tokenHash,
    accountId,
  })
  return { token, tokenHash }
}
