import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import { ok } from '#lib/kernel/result.ts'
import { isLongerThan, seenLine } from '#lib/kernel/seen-text.ts'
import { extensions, patientPrivacy } from './codes.ts'
import { consentIn, patientIn, personIn, type Read, type Wrong, wrong } from './consent-file.ts'
import type { GivenConcept, GivenExtension, GivenPatient, GivenPerson, GivenReference } from './consent-shape.ts'
import { leftOut } from './left-out.ts'
import { readProvisions } from './read-provisions.ts'

/** A form as a file of another system says it: all but its signature, which is read from the paper alone. */
export interface ImportedForm {
  /** Whom it is about, as the file names them. */
  readonly patient: { readonly id: string; readonly name: string; readonly birthDate: string | null }
  readonly recipientName: string
  readonly relationship: string
  readonly recipientAffiliation: string
  readonly responsibleName: string
  readonly topics: readonly Topic[]
  readonly onlyInCrisis: readonly Topic[]
  readonly refusedTopics: readonly Topic[]
  readonly areas: readonly LifeArea[]
  readonly professionals: readonly { readonly id: string; readonly name: string }[]
  readonly purposes: readonly string[]
  /** A day, or an instant with its zone. */
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly expiryEvent: string
  readonly representative: {
    readonly name: string
    readonly authority: string
    readonly evidence: string
    readonly endsAt: string | null
  } | null
  readonly leftOut: readonly string[]
}

/**
 * Reads the one `Consent` of a file. What a form cannot hold without opening more is refused, with where it stands; the
 * rest of what it cannot hold is listed.
 */
export function readConsent(json: unknown): Read<ImportedForm> {
  const file = consentIn(json)
  if (!file.ok) return file
  const { consent } = file.value
  if (consent.status !== 'active') return wrong('fhir_status', 'Consent.status')
  if (!hasCode(consent.scope, patientPrivacy)) return wrong('fhir_scope', 'Consent.scope')
  const unread = (['modifierExtension', 'implicitRules'] as const).find((name) => consent[name] !== undefined)
  if (unread) return wrong('fhir_limit', `Consent.${unread}`)
  if (!consent.patient) return wrong('fhir_patient', 'Consent.patient')
  const patient = patientIn(file.value, consent.patient)
  if (!patient.ok) return patient
  const read = readProvisions(consent.provision)
  if (!read.ok) return read
  const { period, actor, ...scope } = read.value
  const person = personIn(file.value, actor)
  if (!person.ok) return person
  const recipientName = nameOf(person.value) || seenLine(actor.display ?? '')
  if (!/\p{L}/u.test(recipientName)) return wrong('fhir_person', 'RelatedPerson.name')
  if (person.value && person.value.patient?.reference !== consent.patient.reference)
    return wrong('fhir_patient', 'RelatedPerson.patient')
  const expiryEvent = textIn(consent.extension, 'expiryEvent')
  const form: ImportedForm = {
    ...scope,
    patient: {
      id: consent.patient.reference?.replace(/^Patient\//, '') ?? '',
      name: nameOf(patient.value) || (consent.patient.display ?? ''),
      birthDate: patient.value?.birthDate ?? null,
    },
    recipientName,
    relationship: wordsOf(person.value?.relationship?.[0]),
    recipientAffiliation: textIn(person.value?.extension, 'affiliation'),
    responsibleName: textIn(consent.extension, 'responsible'),
    professionals: scope.professionals.map(({ reference, display }) => ({
      id: reference?.replace(/^Practitioner\//, '') ?? '',
      name: display ?? '',
    })),
    purposes: textsIn(consent.extension, 'purpose'),
    // Our own export writes the day of the signature where a form begins with it.
    startsAt: period.start && period.start !== consent.dateTime ? period.start : null,
    endsAt: expiryEvent ? null : (period.end ?? null),
    expiryEvent,
    representative: representativeIn(consent.extension, consent.performer?.[0], consent.patient),
    leftOut: leftOut(file.value),
  }
  return tooLong(form) ?? ok(form)
}

function representativeIn(
  extension: readonly GivenExtension[] | undefined,
  performer: GivenReference | undefined,
  patient: GivenReference,
): ImportedForm['representative'] {
  if (!performer || performer.reference === patient.reference) return null
  return {
    name: performer.display ?? '',
    authority: textIn(extension, 'authority'),
    evidence: textIn(extension, 'authorityEvidence'),
    endsAt: textIn(extension, 'authorityEndsAt') || null,
  }
}

/** Longer than a person can type it into the form. */
function tooLong(form: ImportedForm): Wrong | null {
  const { representative: signer } = form
  const lines = [
    ['RelatedPerson.name', form.recipientName, 200],
    ['RelatedPerson.relationship', form.relationship, 100],
    ['RelatedPerson.extension', form.recipientAffiliation, 200],
    ['Consent.extension', form.responsibleName, 200],
    ['Consent.extension', form.expiryEvent, 200],
    ['Consent.extension', form.purposes.join('\n'), 500],
    ['Consent.performer', signer?.name ?? '', 200],
    ['Consent.extension', `${signer?.authority ?? ''}${signer?.evidence ?? ''}`, 200],
  ] as const
  const found = lines.find(([, text, lengthMax]) => isLongerThan(text, lengthMax))
  return found ? wrong('fhir_shape', found[0]) : null
}

function hasCode({ coding = [] }: GivenConcept, wanted: typeof patientPrivacy): boolean {
  return coding.some(({ system, code }) => wanted.coding!.some((each) => each.system === system && each.code === code))
}

function nameOf(of: GivenPatient | GivenPerson | null): string {
  const [name] = of?.name ?? []
  return seenLine(name?.text ?? [...(name?.given ?? []), name?.family ?? ''].join(' '))
}

function wordsOf(concept: GivenConcept | undefined): string {
  const display = concept?.coding?.find((each) => typeof each.display === 'string')?.display as string | undefined
  return seenLine(concept?.text ?? display ?? '')
}

function textsIn(extension: readonly GivenExtension[] | undefined, name: keyof typeof extensions): string[] {
  return (extension ?? []).flatMap(({ url, valueString }) =>
    url === extensions[name] && valueString ? [seenLine(valueString)] : [],
  )
}

const textIn = (extension: readonly GivenExtension[] | undefined, name: keyof typeof extensions) =>
  textsIn(extension, name)[0] ?? ''
