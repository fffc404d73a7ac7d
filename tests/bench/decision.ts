import { createMongoAbility, subject } from '@casl/ability'
import * as cedar from '@cedar-policy/cedar-wasm/nodejs'
import { newEnforcer, newModel, StringAdapter } from 'casbin'
import { decide, type Known, type Question } from '#lib/consent/decide.ts'
import type { Release } from '#lib/consent/release.ts'
import { statements } from '#lib/consent/release.ts'
import { rulesFor } from '#lib/consent/rule-pack.ts'
import type { CenterId, ClientId, FamilyMemberId, ReleaseId } from '#lib/kernel/id.ts'
import { type Contender, interleave, type Measured } from './blocks.ts'

const centerId = 'c0000000-0000-4000-8000-000000000000' as CenterId
const clientId = 'c1000000-0000-4000-8000-000000000000' as ClientId
const signedAt = new Date('2026-03-05T15:00:00Z')
const expiresAt = new Date('2027-03-05T06:00:00Z')
const at = new Date('2026-11-24T12:00:00Z')
const familyMembers = [0, 1, 2, 3].map((n) => `f${n}000000-0000-4000-8000-000000000000` as FamilyMemberId)
const topics = ['case_manager', 'case_manager_contact', 'goals', 'meetings'] as const
const areas = ['housing', 'daily_activity'] as const

function release(familyMemberId: FamilyMemberId, n: number): Release {
  return {
    id: `a${n}000000-0000-4000-8000-000000000000` as ReleaseId,
    centerId,
    clientId,
    familyMemberId,
    form: 'paper',
    formVersion: { publishedAt: new Date('2025-01-01'), statements, hasPart2Statement: false },
    clientName: 'Rosa Delgado',
    clientBornOn: null,
    discloser: 'Harbor Street Center',
    recipientName: 'Elena Delgado',
    recipientAffiliation: '',
    responsibleName: '',
    statedBirthDate: null,
    refusedTopics: [],
    relationship: 'mother',
    topics,
    areas,
    professionals: [],
    onlyInCrisis: [],
    forbidden: [],
    purposes: ['at my request'],
    startsAt: null,
    expiresAt,
    expiryEvent: '',
    signedName: 'Rosa Delgado',
    signedAt,
    representative: null,
    witnessName: '',
    staffSignatureName: '',
    agreedToSignElectronically: false,
    signedTextHash: 'same',
    storedTextHash: 'same',
    completedAt: signedAt,
    events: [{ kind: 'narrowed', at: new Date('2026-05-01'), topic: 'goals', area: 'daily_activity' }],
  }
}

const known: Known = {
  rules: rulesFor('us', null, 'UTC'),
  releases: familyMembers.map(release),
  holds: [{ clientId, familyMemberId: familyMembers[3]!, from: signedAt, liftedAt: null }],
  neverShare: [{ clientId, topic: 'health', area: null, familyMemberId: null, from: signedAt, withdrawnAt: null }],
  crises: [],
  careEndings: [],
  identified: familyMembers.map((familyMemberId) => ({ clientId, familyMemberId, since: signedAt })),
}

/** Half of the questions are permitted: goals in housing, and goals in an area that was taken back. */
const questions: Question[] = (['housing', 'daily_activity'] as const).map((area) => ({
  centerId,
  clientId,
  familyMemberId: familyMembers[0]!,
  topic: 'goals',
  area,
  at,
}))
const expected = [true, false]

/** What each engine is asked: the same two questions about the same four family members, with everything loaded. */
async function engines(): Promise<{ name: string; ask: (index: number) => boolean; perBlock: number }[]> {
  const granted = familyMembers.slice(0, 3).map((familyMember) => ({ familyMember, area: 'housing' }))

  const casbin = await newEnforcer(
    newModel(`
[request_definition]
r = familyMember, client, topic, area, at
[policy_definition]
p = familyMember, client, topic, area, from, until, eft
[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
[matchers]
m = r.familyMember == p.familyMember && r.client == p.client && r.topic == p.topic && r.area == p.area && r.at >= p.from && r.at < p.until`),
    new StringAdapter(
      [
        ...granted.map(
          ({ familyMember, area }) =>
            `p, ${familyMember}, ${clientId}, goals, ${area}, ${+signedAt}, ${+expiresAt}, allow`,
        ),
        `p, ${familyMembers[3]}, ${clientId}, goals, housing, ${+signedAt}, ${+expiresAt}, deny`,
      ].join('\n'),
    ),
  )

  const casl = createMongoAbility([
    ...granted.map(({ familyMember, area }) => ({
      action: 'know',
      subject: 'Fact',
      conditions: { familyMember, client: clientId, topic: 'goals', area, at: { $gte: +signedAt, $lt: +expiresAt } },
    })),
    {
      action: 'know',
      subject: 'Fact',
      inverted: true,
      conditions: { familyMember: familyMembers[3], client: clientId },
    },
  ])

  cedar.preparsePolicySet('releases', {
    staticPolicies: [
      ...granted.map(
        ({
          familyMember,
          area,
        }) => `permit (principal == FamilyMember::"${familyMember}", action == Action::"know", resource == Client::"${clientId}")
          when { context.topic == "goals" && context.area == "${area}" && context.at >= ${+signedAt} && context.at < ${+expiresAt} };`,
      ),
      `forbid (principal == FamilyMember::"${familyMembers[3]}", action, resource == Client::"${clientId}");`,
    ].join('\n'),
  })

  return [
    { name: 'decide', perBlock: 200_000, ask: (index) => decide(known, questions[index]!).permitted },
    {
      name: '@casl/ability',
      perBlock: 20_000,
      ask: (index) => {
        const { familyMemberId, topic, area } = questions[index]!
        return casl.can(
          'know',
          subject('Fact', { familyMember: familyMemberId, client: clientId, topic, area, at: +at }),
        )
      },
    },
    {
      name: 'casbin',
      perBlock: 2_000,
      ask: (index) => {
        const { familyMemberId, topic, area } = questions[index]!
        return casbin.enforceSync(familyMemberId, clientId, topic, area, +at)
      },
    },
    {
      name: '@cedar-policy/cedar-wasm',
      perBlock: 2_000,
      ask: (index) => {
        const { familyMemberId, topic, area } = questions[index]!
        const answer = cedar.statefulIsAuthorized({
          principal: { type: 'FamilyMember', id: familyMemberId },
          action: { type: 'Action', id: 'know' },
          resource: { type: 'Client', id: clientId },
          context: { topic, area: area!, at: +at },
          preparsedPolicySetId: 'releases',
          entities: [],
        })
        return answer.type === 'success' && answer.response.decision === 'allow'
      },
    },
  ]
}

/** Microseconds for one decision; the engines take turns in one run. Throws if an engine answers wrongly. */
export async function measureDecision(): Promise<Measured[]> {
  const contenders: Contender[] = (await engines()).map(({ name, ask, perBlock }) => {
    for (const [index, answer] of expected.entries()) {
      if (ask(index) !== answer) throw new Error(`${name} answers question ${index} wrongly`)
    }
    return {
      name,
      block: () => {
        let permitted = 0
        const startedAt = performance.now()
        for (let n = 0; n < perBlock; n++) if (ask(n & 1)) permitted++
        const microseconds = ((performance.now() - startedAt) * 1000) / perBlock
        if (permitted !== perBlock / 2) throw new Error(`${name} changed its mind`)
        return microseconds
      },
    }
  })
  return interleave(contenders, 9)
}
