import type { Statement } from '../../lib/consent/release.ts'
import { newId } from '../../lib/kernel/id.ts'
import { releaseText } from '../../lib/releases/rules/release-text.ts'
import { crisis, disclosure, hold, neverShare, releaseRefusal } from '../tables/releases.ts'
import { type Cast, dayMs } from './demo-people.ts'
import { type Ground, plantFormVersion, plantRelease, plantReleaseEvent } from './plant.ts'

const federal: Statement[] = [
  'right_to_revoke',
  'reliance_exception',
  'not_conditioned',
  'may_be_passed_on',
  'plain_language',
  'copy_given',
]

type Parts = Parameters<typeof plantRelease>[2]

/** Releases in every state: in force, narrowed, revoked, expired, defective, refused, conditional, on hold. */
export async function plantDemoReleases(ground: Ground, cast: Cast, at: Date): Promise<void> {
  const { centerId, clients, family, staff } = cast
  const ago = (days: number) => new Date(at.getTime() - days * dayMs)
  const version = (label: string, year: number, hasPart2Statement: boolean) =>
    plantFormVersion(ground, centerId, {
      label,
      publishedAt: new Date(Date.UTC(year, 0, 2, 12)),
      statements: federal,
      hasPart2Statement,
    })
  await version('Form 1, January 2023', 2023, false)
  const part2 = await version('Form 2 with substance use, January 2024', 2024, true)
  const current = await version('Form 3, January 2025', 2025, false)

  const sign = (
    clientName: string,
    recipientName: string,
    relationship: string,
    parts: Omit<Parts, 'formVersionId'>,
    days: number,
  ) => {
    const signedAt = ago(days)
    const expiresAt = parts.expiresAt === undefined ? new Date(signedAt.getTime() + 364 * dayMs) : parts.expiresAt
    const signedText = releaseText(
      {
        formLabel: parts.topics.includes('substance_use') ? 'Form 2' : 'Form 3',
        clientName,
        discloser: 'Harbor Street Center (practice data)',
        recipientName,
        relationship,
        topics: parts.topics,
        areas: parts.areas ?? [],
        professionals: [],
        onlyInCrisis: parts.onlyInCrisis ?? [],
        forbidden: parts.forbidden ?? [],
        purposes: parts.purposes ?? ['At my request'],
        startsOn: null,
        expiresOn: expiresAt?.toISOString().slice(0, 10) ?? null,
        expiryEvent: '',
        statements: federal,
        hasPart2Statement: parts.topics.includes('substance_use'),
        representative: null,
      },
      'en',
    )
    const who = { clientName, recipientName, relationship, signedName: clientName, expiresAt, signedText }
    const formVersionId = parts.topics.includes('substance_use') ? part2 : current
    return plantRelease(ground, centerId, { ...who, formVersionId, ...parts }, signedAt)
  }
  const pair = (client: keyof Cast['clients'], member: keyof Cast['family']) => ({
    clientId: clients[client],
    familyMemberId: family[member].familyMemberId,
  })

  const rosaElena = await sign(
    'Rosa Delgado',
    'Elena Delgado',
    'mother',
    {
      ...pair('rosa', 'elena'),
      topics: ['case_manager', 'case_manager_contact', 'goals', 'progress', 'ways_to_help', 'meetings', 'visits'],
      areas: ['daily_activity', 'housing'],
    },
    100,
  )
  await sign('Rosa Delgado', 'Mateo Delgado', 'brother', { ...pair('rosa', 'mateo'), topics: ['case_manager'] }, 60)
  await sign(
    'James Carter',
    'Walter Carter',
    'father',
    {
      ...pair('james', 'walter'),
      topics: ['case_manager', 'case_manager_contact', 'goals', 'meetings'],
      areas: ['work_and_learning', 'money'],
    },
    200,
  )
  const peterWalter = await sign(
    'Peter Carter',
    'Walter Carter',
    'father',
    {
      ...pair('peter', 'walter'),
      topics: ['case_manager', 'case_manager_contact', 'goals', 'visits'],
      areas: ['housing', 'getting_around'],
    },
    150,
  )
  await plantReleaseEvent(
    ground,
    centerId,
    peterWalter,
    { kind: 'narrowed', topic: 'goals', area: 'getting_around' },
    ago(20),
  )
  await sign(
    'Omar Haddad',
    'Aisha Haddad',
    'sister',
    { ...pair('omar', 'aisha'), topics: ['case_manager', 'meetings'] },
    30,
  )
  const sarahLinda = await sign(
    'Sarah Novak',
    'Linda Novak',
    'mother',
    {
      ...pair('sarah', 'linda'),
      topics: ['case_manager', 'case_manager_contact', 'goals', 'health'],
      areas: ['housing'],
    },
    120,
  )
  await plantReleaseEvent(
    ground,
    centerId,
    sarahLinda,
    { kind: 'revoked', words: 'I want to tell her things myself.' },
    ago(15),
  )
  await sign(
    'Ellen Fischer',
    'George Fischer',
    'husband',
    {
      ...pair('ellen', 'george'),
      topics: ['case_manager', 'case_manager_contact'],
      expiresAt: ago(30),
    },
    390,
  )
  await sign(
    'Daniel Wu',
    'Mei Wu',
    'mother',
    {
      ...pair('daniel', 'mei'),
      topics: ['case_manager', 'crisis', 'health'],
      onlyInCrisis: ['crisis', 'health'],
    },
    80,
  )
  await sign(
    'Kevin Brandt',
    'Paul Brandt',
    'father',
    {
      ...pair('kevin', 'paul'),
      topics: ['crisis'],
      onlyInCrisis: ['crisis'],
    },
    80,
  )
  await sign(
    'Tyler Reyes',
    'Dolores Reyes',
    'grandmother',
    {
      ...pair('tyler', 'dolores'),
      topics: ['case_manager', 'case_manager_contact', 'substance_use'],
    },
    40,
  )
  await sign(
    'Anna Lindqvist',
    'Ruth Lindqvist',
    'sister',
    {
      ...pair('anna', 'ruth'),
      topics: ['case_manager', 'case_manager_contact', 'goals'],
      areas: ['social_life'],
    },
    90,
  )
  await sign(
    'Lucía Ortega',
    'Mateo Delgado',
    'friend',
    {
      ...pair('lucia', 'mateo'),
      topics: ['case_manager', 'case_manager_contact', 'meetings'],
    },
    50,
  )
  // On paper, and not good enough: kept as drafts that open nothing.
  await sign(
    'Victor Stone',
    'my family',
    'family',
    {
      ...pair('ellen', 'henry'),
      clientId: clients.victor,
      topics: ['case_manager'],
      purposes: [],
      completedAt: null,
    },
    5,
  )

  await ground.insert(crisis).values({
    centerId,
    id: crypto.randomUUID(),
    clientId: clients.daniel,
    declaredBy: staff.chen,
    declaredAt: ago(1),
  })
  await ground.insert(hold).values({
    centerId,
    id: crypto.randomUUID(),
    clientId: clients.anna,
    familyMemberId: family.ruth.familyMemberId,
    fromAt: ago(10),
    reason: 'Said in private that she was pressured to sign.',
    setBy: newId<'account'>(),
  })
  await ground.insert(neverShare).values({
    centerId,
    id: crypto.randomUUID(),
    clientId: clients.rosa,
    topic: 'health',
    fromAt: ago(90),
  })
  await ground.insert(releaseRefusal).values({
    centerId,
    id: crypto.randomUUID(),
    clientId: clients.kevin,
    personName: 'Aunt Marie Brandt',
    at: ago(12),
    askAgainOn: new Date(at.getTime() + 80 * dayMs).toISOString().slice(0, 10),
    recordedBy: newId<'account'>(),
  })
  for (const days of [30, 21, 14, 3]) {
    await ground.insert(disclosure).values({
      centerId,
      id: crypto.randomUUID(),
      clientId: clients.rosa,
      familyMemberId: family.elena.familyMemberId,
      releaseId: rosaElena,
      topics: ['case_manager', 'case_manager_contact', 'goals'],
      channel: 'page',
      at: ago(days),
    })
  }
}
