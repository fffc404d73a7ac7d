import type { Known, Question } from '#lib/consent/decide.ts'
import type { Release } from '#lib/consent/release.ts'
import { statements } from '#lib/consent/release.ts'
import { type Place, rulesFor } from '#lib/consent/rule-pack.ts'
import type { CenterId, ClientId, FamilyMemberId, ReleaseId, StaffId } from '#lib/kernel/id.ts'

export const centerId = 'center' as CenterId
export const rosa = 'rosa' as ClientId
export const elena = 'elena' as FamilyMemberId
export const mateo = 'mateo' as FamilyMemberId
export const chen = 'chen' as StaffId
export const moreau = 'moreau' as StaffId

export const on = (day: string) => new Date(`2026-${day}T12:00:00Z`)
export const signedAt = on('03-05')

/** Rosa lets her mother know about goals in housing, her case manager and her doctor, for a year. Nothing is wrong with it. */
export const good: Release = {
  id: 'release-1' as ReleaseId,
  centerId,
  clientId: rosa,
  familyMemberId: elena,
  form: 'paper',
  formVersion: { publishedAt: new Date('2025-01-01T00:00:00Z'), statements, hasPart2Statement: false },
  clientName: 'Rosa Delgado',
  discloser: 'Harbor Street Center',
  recipientName: 'Elena Delgado',
  relationship: 'mother',
  topics: ['case_manager', 'goals', 'care_team', 'crisis'],
  areas: ['housing'],
  professionals: [chen],
  onlyInCrisis: ['crisis'],
  forbidden: [],
  purposes: ['At my request'],
  startsAt: null,
  expiresAt: new Date('2027-03-05T12:00:00Z'),
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
  events: [],
}

export function knowing(releases: readonly Release[], more: Partial<Known> = {}, place: Place = 'us'): Known {
  return { rules: rulesFor(place, null), releases, holds: [], neverShare: [], crises: [], ...more }
}

export function asking(more: Partial<Question> = {}): Question {
  return { centerId, clientId: rosa, familyMemberId: elena, topic: 'case_manager', at: on('06-01'), ...more }
}
