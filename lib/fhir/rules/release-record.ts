import type {
  AuditEvent,
  Bundle,
  DocumentReference,
  Organization,
  Patient,
  Practitioner,
  Provenance,
  RelatedPerson,
} from 'fhir/r4'
import type { Release } from '#lib/consent/release.ts'
import * as code from './codes.ts'
import { consent } from './consent-record.ts'
import { noticeOf, personIdOf, securityOf, wordsIdOf, written } from './parts.ts'
import type { ReleaseRecord, ToldOnce } from './record.ts'

/**
 * A release and its accounting in FHIR R4: a `Consent` that denies everything but what is ticked, with the person who
 * is told, where the words stand, who signed, and an `AuditEvent` for each time something was told. It names nobody
 * but the client, this one person, and the professionals whom the release itself names; no address, no link, no report.
 */
export function releaseRecord(record: ReleaseRecord): Bundle {
  const { release } = record
  const found = [
    patient(release),
    { resourceType: 'Organization', id: release.centerId, name: release.discloser } satisfies Organization,
    relatedPerson(release),
    ...record.professionals.map(
      ({ id, name }): Practitioner => ({ resourceType: 'Practitioner', id, name: [{ text: name }] }),
    ),
    documentReference(record),
    consent(record),
    provenance(record),
    ...record.told.map((told) => auditEvent(release, told)),
  ]
  const meta = { security: securityOf(release) }
  return {
    resourceType: 'Bundle',
    meta,
    type: 'collection',
    entry: found.map((resource) => ({ resource: { ...resource, meta } })),
  }
}

function patient({ clientId, clientName, statedBirthDate }: Release): Patient {
  return {
    resourceType: 'Patient',
    id: clientId,
    name: [{ text: clientName }],
    ...(statedBirthDate && { birthDate: statedBirthDate }),
  }
}

/** The person who is told, known in this record alone: the same person elsewhere has another id. */
function relatedPerson(release: Release): RelatedPerson {
  const extension = code.extensionsFor({ affiliation: release.recipientAffiliation })
  return {
    resourceType: 'RelatedPerson',
    id: personIdOf(release),
    ...(extension.length > 0 && { extension }),
    patient: { reference: `Patient/${release.clientId}` },
    name: [{ text: release.recipientName }],
    relationship: [{ text: release.relationship }],
  }
}

function documentReference({ release, signedText }: ReleaseRecord): DocumentReference {
  const data = Buffer.from(signedText, 'utf8').toString('base64')
  return {
    resourceType: 'DocumentReference',
    id: wordsIdOf(release),
    status: 'current',
    type: code.patientConsent,
    subject: { reference: `Patient/${release.clientId}` },
    content: [
      {
        attachment: {
          contentType: 'text/plain; charset=utf-8',
          data,
          title: `SHA-256 ${release.signedTextHash}`,
        },
      },
    ],
  }
}

function provenance({ release, recordedAt }: ReleaseRecord): Provenance {
  const { representative } = release
  return {
    resourceType: 'Provenance',
    id: `${release.id}-provenance`,
    target: [{ reference: `Consent/${release.id}` }],
    recorded: written(recordedAt),
    ...(release.signedAt && { occurredDateTime: written(release.signedAt) }),
    agent: [
      {
        type: code.author,
        who: { reference: `Patient/${release.clientId}`, display: release.signedName || release.clientName },
        ...(representative && { who: { display: representative.name } }),
        onBehalfOf: { reference: `Patient/${release.clientId}` },
      },
    ],
    entity: [{ role: 'source', what: { reference: `DocumentReference/${wordsIdOf(release)}` } }],
  }
}

/** One time that something was told by a release. */
export function auditEvent(
  release: Pick<Release, 'id' | 'centerId' | 'clientId' | 'topics'>,
  { id, at, topics, channel }: ToldOnce,
): AuditEvent {
  return {
    resourceType: 'AuditEvent',
    id,
    ...noticeOf(release),
    type: code.exported,
    action: 'R',
    recorded: written(at),
    outcome: '0',
    agent: [
      {
        type: code.recipient,
        who: { reference: `RelatedPerson/${personIdOf(release)}` },
        requestor: true,
      },
    ],
    source: { observer: { reference: `Organization/${release.centerId}` } },
    entity: [
      { what: { reference: `Patient/${release.clientId}` } },
      {
        what: { reference: `Consent/${release.id}` },
        detail: [
          ...topics.map((topic) => ({ type: 'topic', valueString: topic })),
          { type: 'channel', valueString: channel },
        ],
      },
    ],
  }
}
