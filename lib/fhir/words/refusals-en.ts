const limit = 'Ask the sender for a form that a person can read, and type it in.'

/** Why a file cannot be filled in as a form, and what helps. Where in the file it is, is said beside it. */
export const fhirRefusalsEn = {
  name_system: 'Write what the system is called, for example Epic at Riverside Hospital.',
  choose_reads: 'Tick at least one thing that it may read.',
  token_until_passed: 'Choose a day in the future.',
  token_too_long: 'A token lasts a year at most. Choose an earlier day.',
  choose_fhir: 'Choose the file: a FHIR R4 Consent, saved as JSON.',
  fhir_too_large: 'This file is larger than 1 MB. Ask the sender for the one form alone.',
  fhir_too_deep: 'This file has more parts than any form needs. Ask the sender for the one form alone.',
  fhir_not_json: 'This file is not JSON. Ask the sender for FHIR R4, saved as JSON.',
  fhir_resource:
    'resourceType has to be Consent, or Bundle with one Consent in it. Ask the sender for the one form alone.',
  fhir_shape: 'This part is missing, too long, or not as FHIR R4 says. Ask the sender to correct it.',
  fhir_status:
    'Consent.status has to be active. Only a form that counts where it comes from is taken. Ask for the one that counts now.',
  fhir_scope: 'Consent.scope has to be patient-privacy. This is another kind of consent.',
  fhir_patient:
    'Consent.patient is not this client: the name or the birthday differs, or is missing. Look at whom the file is about.',
  fhir_person:
    'The form has to name one person who is told: one actor, the same in each permit, with a name. Ask for one file for each person.',
  fhir_permit:
    'Nothing is permitted here topic by topic. A permit for everything, or with no code, is not taken. Ask which topics are meant.',
  fhir_code: `This code means no topic or part of life here. ${limit}`,
  fhir_period: `A form has one period, and its end is after its start. ${limit}`,
  fhir_limit: `This limits the permit in a way that a form here cannot say. To leave it out would open more. ${limit}`,
}
