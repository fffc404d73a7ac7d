import type { CodeableConcept, Coding, Extension } from 'fhir/r4'

/** Systems of our own: names of what FHIR R4 has no code for. They resolve nowhere and lead to nobody. */
export const systems = {
  topic: 'urn:ajar:topic',
  area: 'urn:ajar:life-area',
} as const

/** What a release says and FHIR R4 has no element for. */
export const extensions = {
  onlyInCrisis: 'urn:ajar:only-in-crisis',
  purpose: 'urn:ajar:purpose',
  expiryEvent: 'urn:ajar:expiry-event',
  affiliation: 'urn:ajar:affiliation',
  responsible: 'urn:ajar:responsible-person',
  witness: 'urn:ajar:witness',
  staffSignature: 'urn:ajar:staff-signature',
  authority: 'urn:ajar:authority',
  authorityEvidence: 'urn:ajar:authority-evidence',
  authorityEndsAt: 'urn:ajar:authority-end',
  signedName: 'urn:ajar:signed-name',
  form: 'urn:ajar:form',
} as const

const hl7 = 'http://terminology.hl7.org/CodeSystem'
export const patientPrivacy = concept(`${hl7}/consentscope`, 'patient-privacy')
export const patientConsent = concept('http://loinc.org', '59284-0', 'Consent Document')
export const hipaaAuthorization = concept(`${hl7}/consentpolicycodes`, 'hipaa-auth')
export const recipient = concept(`${hl7}/v3-ParticipationType`, 'IRCP', 'information recipient')
export const disclosing = concept(`${hl7}/consentaction`, 'disclose')
export const exported: Coding = { system: 'http://dicom.nema.org/resources/ontology/DCM', code: '110106' }
export const author = concept(`${hl7}/provenance-participant-type`, 'author')

/** What is marked on everything: that whoever gets it needs a reason to look. */
export const restricted: Coding = { system: `${hl7}/v3-Confidentiality`, code: 'R', display: 'restricted' }
/** What is marked on top where substance use care is named: the law, the kind, and that it is not passed on. */
export const part2: readonly Coding[] = [
  { system: `${hl7}/v3-ActCode`, code: '42CFRPart2', display: '42 CFR Part2' },
  { system: `${hl7}/v3-ActCode`, code: 'ETH', display: 'substance abuse information sensitivity' },
  { system: `${hl7}/v3-ActCode`, code: 'NORDSCLCD', display: 'no redisclosure without consent directive' },
]

export function concept(system: string, code: string, display?: string): CodeableConcept {
  return { coding: [{ system, code, ...(display && { display }) }] }
}

/** An extension for each text that says something. */
export function extensionsFor(texts: Readonly<Partial<Record<keyof typeof extensions, string>>>): Extension[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    text ? [{ url: extensions[name as keyof typeof extensions], valueString: text }] : [],
  )
}
