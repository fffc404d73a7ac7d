import type { CodeableConcept, Consent, ConsentProvision } from 'fhir/r4'
import { hasAreas, hasProfessionals, type LifeArea, type Topic } from '#lib/consent/topic.ts'
import * as code from './codes.ts'
import { noticeOf, personIdOf, wordsIdOf, written } from './parts.ts'
import type { ReleaseRecord } from './record.ts'

/** Where a release stands. Only what is told today is active; a hold is not named, it reads as over. */
function statusOf({ release, defects, isStopped, isIdentified }: ReleaseRecord): Consent['status'] {
  if (defects.includes('known_false')) return 'entered-in-error'
  if (release.completedAt === null) return 'draft'
  if (isStopped || defects.some((defect) => defect !== 'not_yet_in_force')) return 'inactive'
  return isIdentified && defects.length === 0 ? 'active' : 'proposed'
}

/** A release as a `Consent` that denies everything but what is ticked and may be told today. */
export function consent(record: ReleaseRecord): Consent {
  const { release } = record
  const { representative, signedAt } = release
  const extension = [
    ...release.purposes.flatMap((purpose) => code.extensionsFor({ purpose })),
    ...code.extensionsFor({
      form: release.form,
      expiryEvent: release.expiryEvent,
      responsible: release.responsibleName,
      witness: release.witnessName,
      staffSignature: release.staffSignatureName,
      signedName: release.signedName,
      authority: representative?.authority,
      authorityEvidence: representative?.evidence,
      authorityEndsAt: representative?.endsAt ? written(representative.endsAt) : '',
    }),
  ]
  return {
    resourceType: 'Consent',
    id: release.id,
    ...noticeOf(release),
    extension,
    status: statusOf(record),
    scope: code.patientPrivacy,
    category: [code.patientConsent],
    patient: { reference: `Patient/${release.clientId}` },
    ...(signedAt && { dateTime: written(signedAt) }),
    performer: [representative ? { display: representative.name } : { reference: `Patient/${release.clientId}` }],
    organization: [{ reference: `Organization/${release.centerId}` }],
    sourceReference: { reference: `DocumentReference/${wordsIdOf(release)}` },
    policyRule: code.hipaaAuthorization,
    provision: { type: 'deny', provision: provisionsOf(record) },
  }
}

/**
 * What is ticked, then what is ticked for a crisis alone, then what is said no to: by the form, by taking it back
 * since, or by the list of what is never told. All else is denied. Care teams stand alone, because naming the
 * professionals limits the whole provision to them.
 */
function provisionsOf(record: ReleaseRecord): ConsentProvision[] {
  const { topics, onlyInCrisis, refusedTopics } = record.release
  const wholly = record.keptBack.flatMap(({ topic, area }) => (area ? [] : [topic]))
  const denied = [...new Set([...refusedTopics, ...wholly])]
  const open = topics.filter((topic) => !denied.includes(topic))
  const permitted = [false, true].flatMap((inCrisis) =>
    [false, true].flatMap((isTeam) => {
      const among = open.filter(
        (topic) => onlyInCrisis.includes(topic) === inCrisis && hasProfessionals(topic) === isTeam,
      )
      return among.length > 0 ? [permit(record, among, inCrisis)] : []
    }),
  )
  return denied.length > 0 ? [...permitted, { type: 'deny', code: topicCodes(denied) }] : permitted
}

function permit(
  { release, endsAt, professionals, keptBack }: ReleaseRecord,
  topics: readonly Topic[],
  inCrisis: boolean,
): ConsentProvision {
  const start = release.startsAt ?? release.signedAt
  const but = keptBack.flatMap(({ topic, area }) =>
    area && topics.includes(topic) ? [{ type: 'deny' as const, code: [...topicCodes([topic]), areaCode(area)] }] : [],
  )
  return {
    // A modifier: a system that does not know what opens in a crisis alone may not read past it.
    ...(inCrisis && { modifierExtension: [{ url: code.extensions.onlyInCrisis, valueBoolean: true }] }),
    type: 'permit',
    period: { ...(start && { start: written(start) }), ...(endsAt && { end: written(endsAt) }) },
    actor: [{ role: code.recipient, reference: { reference: `RelatedPerson/${personIdOf(release)}` } }],
    action: [code.disclosing],
    code: [...topicCodes(topics), ...(topics.some(hasAreas) ? release.areas.map(areaCode) : [])],
    ...(topics.some(hasProfessionals) && {
      data: professionals.map(({ id, name }) => ({
        meaning: 'related' as const,
        reference: { reference: `Practitioner/${id}`, display: name },
      })),
    }),
    ...(but.length > 0 && { provision: but }),
  }
}

const areaCode = (area: LifeArea) => code.concept(code.systems.area, area)

function topicCodes(topics: readonly Topic[]): CodeableConcept[] {
  return topics.map((each) => code.concept(code.systems.topic, each))
}
