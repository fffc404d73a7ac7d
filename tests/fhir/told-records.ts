import { momentOf } from '#drizzle/seed/moment.ts'
import { careTeam, goals, onlyInCrisis } from '#drizzle/seed/scope.ts'
import { story } from '#drizzle/seed/story.ts'
import type { Story } from '#drizzle/seed/telling.ts'
import { asItCounts } from '#lib/consent/decide.ts'
import { defects } from '#lib/consent/defects.ts'
import { endsAt } from '#lib/consent/term.ts'
import { keptBack } from '#lib/fhir/rules/kept-back.ts'
import type { ReleaseRecord } from '#lib/fhir/rules/record.ts'
import { knownOf } from '../stage/model.ts'

// Two releases as they leave for another system, with all that such a file says.

export const telling = story('Rosa lets Elena and Mateo know different things', { center: { place: 'us-ca' } })
  .staff('Dr. Chen')
  .client('Rosa Delgado')
  .familyMember('Mateo Delgado', { relationship: 'brother' })
  .releases('case_manager')
  .on('4 March')
  .familyMember('Elena Delgado', { relationship: 'mother', email: 'elena@practice.example' })
  .releases('case_manager', goals('housing'), careTeam('Dr. Chen'), onlyInCrisis('crisis'))
  .on('5 March')
  .but({ refusedTopics: ['health'], statedBirthDate: '1990-01-01', recipientAffiliation: 'None' })

const told: ReleaseRecord['told'] = [
  { id: '7c0e3f6e-3c1b-4a52-9c6e-111111111111', at: momentOf('6 March'), topics: ['case_manager'], channel: 'page' },
]

export function recordOf(of: Story, when: Parameters<typeof momentOf>[0] = '1 June', nth = -1): ReleaseRecord {
  const known = knownOf(of)
  const release = asItCounts(known.releases.at(nth)!, known.releases)
  return {
    release,
    signedText: 'What Rosa signed: “sí”.',
    endsAt: endsAt(release, known.rules),
    defects: defects(release, known.rules, momentOf(when)),
    isStopped: false,
    isIdentified: true,
    keptBack: keptBack(release, known.neverShare, momentOf(when)),
    recordedAt: momentOf('5 March'),
    professionals: [{ id: of.staffOf('Dr. Chen'), name: 'Dr. Chen' }],
    told,
  }
}

export const guardian = story('Ana signs for Rosa', { center: { place: 'us-il' } })
  .staff('Dr. Chen')
  .client('Rosa Delgado')
  .familyMember('Elena Delgado')
  .releases('case_manager', careTeam('Dr. Chen'))
  .on('5 March')
  .but({
    signedName: 'Ana Delgado',
    hasRepresentative: true,
    representativeName: 'Ana Delgado',
    representativeAuthority: 'guardian',
    representativeEvidence: 'court order',
    representativeEndsAt: momentOf('5 March 2027'),
    expiresAt: null,
    expiryEvent: 'when I move out',
  })
