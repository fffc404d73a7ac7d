import { aboutNobody } from '#lib/audit/rules/kept.ts'
import { endToken } from '#lib/fhir/do/end-token.ts'
import { importRelease } from '#lib/fhir/do/import-release.ts'
import { issueToken } from '#lib/fhir/do/issue-token.ts'
import { seeImportForm } from '#lib/fhir/see/see-import-form.ts'
import { seeSystems } from '#lib/fhir/see/see-systems.ts'
import type { StaffFunction } from '#lib/people/rules/rights.ts'
import { type Attempt, page, verb } from './attempt.ts'
import type { RightsClient } from './rights-world.ts'

/** What a file of another system says about somebody. */
const importedFor = ({ id, name }: RightsClient) => ({
  client: id,
  bytes: new Uint8Array(),
  language: 'en' as const,
  form: {
    patient: { id, name, birthDate: null },
    recipientName: 'Elena Delgado',
    relationship: 'mother',
    recipientAffiliation: '',
    responsibleName: '',
    topics: ['case_manager' as const],
    onlyInCrisis: [],
    refusedTopics: [],
    areas: [],
    professionals: [],
    purposes: [],
    startsAt: null,
    endsAt: null,
    expiryEvent: '',
    representative: null,
    leftOut: [],
  },
})

/** How it is tried to fill in a form from a file. */
export const importAttempts = {
  'fhir/import-release': verb(importRelease, importedFor),
  '/staff/clients/[client]/releases/import': page((who, of) => seeImportForm(who, of.id)),
}

/** How it is tried to let other systems of the center read, and to stop one. */
export const systemsAttempts = {
  let_system_read: {
    'fhir/issue-token': verb(issueToken, () => ({
      systemName: 'Chart',
      reads: ['releases' as const],
      until: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
      key: crypto.randomUUID(),
    })),
  },
  read_systems: {
    'fhir/end-token': verb(endToken, (of) => ({ system: of.systemId })),
    '/staff/record-systems': page(aboutNobody(seeSystems), ({ systems }) => systems !== null),
  },
} satisfies Partial<Readonly<Record<StaffFunction, Readonly<Record<string, Attempt>>>>>
