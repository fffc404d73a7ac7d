import { z } from 'zod'
import { optionalBirthday, optionalDay, optionalPastDay } from '#app/_form/days.ts'
import {
  choices,
  optionalClockTime,
  optionalEmail,
  optionalText,
  optionalWords,
  sentFile,
  uuid,
  uuids,
} from '#app/_form/shapes.ts'
import { forbiddenCategories, lifeAreas, topics } from '#lib/consent/topic.ts'
import { languages } from '#lib/i18n/language.ts'
import type { ClientId, ReleaseId, StaffId } from '#lib/kernel/id.ts'
import { conditionalTopics, conditionsOn } from '#lib/releases/rules/scope-asked.ts'

const optionalId = z.preprocess((value) => value || undefined, z.uuid().optional())

/**
 * Takes the paper as it is. A missing element is not refused here; it is named as a defect of the form. Where neither a
 * person, a topic nor a signature is typed in, nothing is yet.
 */
export const paperShape = z
  .object({
    client: uuid('not_possible'),
    draft: optionalId,
    recipientName: optionalText(),
    relationship: optionalText(100),
    recipientAffiliation: optionalText(),
    responsibleName: optionalText(),
    statedBirthDate: optionalBirthday(),
    refusedTopics: choices(topics),
    email: optionalEmail(),
    pageLanguage: z.enum(languages),
    topics: choices(topics),
    areas: choices(lifeAreas),
    professionals: uuids(),
    onlyInCrisis: choices(conditionalTopics),
    forbidden: choices(forbiddenCategories),
    purposes: optionalWords(500),
    startsOn: optionalDay(),
    expiresOn: optionalDay(),
    expiryEvent: optionalText(),
    version: optionalId,
    signedName: optionalText(),
    signedOn: optionalPastDay(),
    signedClock: optionalClockTime(),
    representativeName: optionalText(),
    representativeAuthority: optionalText(),
    representativeEvidence: optionalText(),
    representativeEndsOn: optionalDay(),
    witnessName: optionalText(),
    staffSignatureName: optionalText(),
    identifiedBy: optionalText(),
    paperKept: optionalText(),
    file: sentFile('choose_scan').optional(),
  })
  .refine(({ recipientName, signedName, topics: ticked }) => recipientName || signedName || ticked.length > 0, {
    path: ['recipientName'],
    error: 'paper_is_empty',
  })
  .transform((given) => ({
    client: given.client as ClientId,
    recipientName: given.recipientName,
    relationship: given.relationship,
    recipientAffiliation: given.recipientAffiliation,
    responsibleName: given.responsibleName,
    statedBirthDate: given.statedBirthDate,
    refusedTopics: given.refusedTopics,
    email: given.email,
    language: given.pageLanguage,
    topics: given.topics,
    areas: given.areas,
    professionals: given.professionals as StaffId[],
    onlyInCrisis: conditionsOn(given.topics, given.onlyInCrisis),
    forbidden: given.forbidden,
    purposes: given.purposes
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    startsOn: given.startsOn,
    expiresOn: given.expiresOn,
    expiryEvent: given.expiryEvent,
    signedName: given.signedName,
    signedOn: given.signedOn,
    signedClock: given.signedClock,
    representative:
      given.representativeName || given.representativeAuthority || given.representativeEvidence
        ? {
            name: given.representativeName,
            authority: given.representativeAuthority,
            evidence: given.representativeEvidence,
            endsOn: given.representativeEndsOn,
          }
        : null,
    witnessName: given.witnessName,
    staffSignatureName: given.staffSignatureName,
    identifiedBy: given.identifiedBy,
    paperKept: given.paperKept,
    file: given.file,
    form: 'paper' as const,
    agreedToSignElectronically: false,
    formVersionId: given.version,
    replacesDraftId: given.draft as ReleaseId | undefined,
  }))
