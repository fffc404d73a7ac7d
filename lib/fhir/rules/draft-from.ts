import { beginningOf, endOf } from '#lib/releases/rules/form-day.ts'
import type { ReleaseWish } from '#lib/releases/rules/release-wish.ts'
import { fhirDay } from './consent-shape.ts'
import type { ImportedForm } from './read-consent.ts'

/** What a file fills in of a form: all but whom it is about, the professionals and the signature. */
export function draftFrom(
  form: ImportedForm,
  timeZone: string,
): Omit<ReleaseWish, 'client' | 'professionals' | 'importedHash' | 'leftOut'> {
  const { recipientName, relationship, recipientAffiliation, responsibleName, representative, patient } = form
  const { topics, areas, onlyInCrisis, refusedTopics, purposes, expiryEvent } = form
  return {
    recipientName,
    relationship,
    recipientAffiliation,
    responsibleName,
    statedBirthDate: patient.birthDate,
    topics,
    areas,
    onlyInCrisis,
    refusedTopics,
    forbidden: [],
    purposes,
    startsAt: instantOf(form.startsAt, timeZone, beginningOf),
    expiresAt: instantOf(form.endsAt, timeZone, endOf),
    expiryEvent,
    representative: representative && {
      ...representative,
      endsAt: instantOf(representative.endsAt, timeZone, endOf),
    },
    signedName: '',
    signedAt: null,
    witnessName: '',
    staffSignatureName: '',
    form: 'paper',
    agreedToSignElectronically: false,
    identifiedBy: '',
  }
}

/** A day counts where the center is; an instant is one everywhere. What is neither says nothing. */
function instantOf(text: string | null, timeZone: string, edge: typeof endOf): Date | null {
  if (!text) return null
  const at = fhirDay.test(text) ? edge(text, timeZone) : new Date(text)
  return Number.isNaN(at.getTime()) ? null : at
}
