import type { Place, RulePack } from './place-law.ts'

const nationalLines = [
  { name: '911', tel: '911' },
  { name: '988', tel: '988' },
] as const

const federalStatements = [
  'right_to_revoke',
  'reliance_exception',
  'not_conditioned',
  'may_be_passed_on',
  'plain_language',
  'copy_given',
] as const

const federal: RulePack = {
  place: 'us',
  maximumTermYears: 1,
  isTermByLaw: false,
  ageOfControl: 18,
  requiredStatements: federalStatements,
  extraElements: [],
  witnessRequired: false,
  revocationWitnessed: false,
  staffSignatureRequired: false,
  expiryDateRequired: false,
  mayBePassedOn: true,
  askClientWithinDays: 5,
  askClientByLaw: false,
  askAgainAfterDays: 90,
  notice: null,
  formsOfOthers: [],
  keptYears: 6,
  isDeathProtectedByPlace: false,
  crisisLines: nationalLines,
  source: '45 CFR 164.508(c), 164.530(j); 42 CFR 2.31, 2.32',
  uncertain: [],
}

/**
 * What each place asks, on top of the federal law. Citations say where it was read; what could not be made certain is
 * named in `uncertain`, and the stricter reading is used until somebody settles it.
 */
export const rulePacks: Readonly<Record<Place, RulePack>> = {
  us: federal,
  'us-mn': {
    ...federal,
    place: 'us-mn',
    isTermByLaw: true,
    askClientWithinDays: 3,
    askClientByLaw: true,
    source: 'Minn. Stat. 144.293 (one year unless the consent says otherwise), 144.294 subd. 1 (inquiry on request)',
    // The statute sets the duty to ask and no number of days: three are ours.
    uncertain: ['days_to_ask', 'age_of_control'],
  },
  'us-il': {
    ...federal,
    place: 'us-il',
    ageOfControl: 12,
    requiredStatements: [...federalStatements, 'right_to_inspect_and_copy', 'consequences_of_refusal'],
    witnessRequired: true,
    revocationWitnessed: true,
    expiryDateRequired: true,
    mayBePassedOn: false,
    notice: 'illinois',
    isDeathProtectedByPlace: true,
    source: '740 ILCS 110/4, 110/5(b), (d), (e)',
    // From 12 to 17 a parent may read as well, unless the child objects or the therapist finds a strong reason.
    uncertain: ['longest_term', 'age_of_control', 'retention'],
  },
  'us-pa': {
    ...federal,
    place: 'us-pa',
    ageOfControl: 14,
    requiredStatements: [...federalStatements, 'right_to_inspect_and_copy', 'nature_understood'],
    extraElements: ['start_date'],
    staffSignatureRequired: true,
    expiryDateRequired: true,
    mayBePassedOn: false,
    notice: 'pennsylvania',
    source: '55 Pa. Code 5100.32, 5100.33, 5100.34(c), (d), (f)',
    uncertain: ['longest_term', 'age_of_control', 'retention', 'after_death'],
  },
  'us-nc': {
    ...federal,
    place: 'us-nc',
    isTermByLaw: true,
    requiredStatements: [...federalStatements, 'need_explained'],
    source: 'N.C. Gen. Stat. 122C-53; 10A NCAC 26B .0202(a), (b)',
    // The rules of 26B bind area and state facilities; others by contract. Telling the client of the need was not read.
    uncertain: ['applies_to_public_providers', 'age_of_control', 'ask_again', 'retention', 'family_without_release'],
  },
  'us-oh': {
    ...federal,
    place: 'us-oh',
    extraElements: ['birth_date'],
    keptYears: 7,
    source: 'Ohio Rev. Code 5119.27, 5122.31; Ohio Adm. Code 5122-27-06 (authorization), 5122-27-02(H) (seven years)',
    uncertain: ['age_of_control', 'ask_again', 'after_death', 'family_without_release'],
  },
  'us-wa': {
    ...federal,
    place: 'us-wa',
    ageOfControl: 13,
    extraElements: ['affiliation'],
    source: 'Wash. Rev. Code 70.02.030(3)',
    uncertain: ['age_of_control', 'ask_again', 'retention', 'after_death', 'family_without_release'],
  },
  'us-ma': {
    ...federal,
    place: 'us-ma',
    keptYears: 20,
    source: '104 CMR 27.16, 28.09 (authorization as in 45 CFR 164.508); Mass. Gen. Laws ch. 123, 36',
    // Twenty years is the longest anybody named, for records of hospitals and clinics.
    uncertain: ['retention', 'age_of_control', 'ask_again', 'after_death', 'family_without_release'],
  },
  'us-mi': {
    ...federal,
    place: 'us-mi',
    extraElements: ['birth_date'],
    formsOfOthers: ['mdhhs_5515'],
    source: 'Mich. Comp. Laws 330.1141a (standard form), 330.1748; MDHHS-5515 (birth date)',
    uncertain: ['forms_of_others', 'age_of_control', 'longest_term', 'ask_again', 'retention', 'after_death'],
  },
  'us-ca': {
    ...federal,
    place: 'us-ca',
    isTermByLaw: true,
    ageOfControl: 12,
    extraElements: ['responsible_person', 'one_purpose'],
    // If a client cannot answer, the effort is repeated daily (5328.1); for a refusal no rhythm was found.
    askClientWithinDays: 1,
    askClientByLaw: true,
    formsOfOthers: ['california_universal'],
    source: 'Cal. Welf. & Inst. Code 5328(b), 5328.1, 5328.7; Cal. Civ. Code 56.11',
    uncertain: [
      'longest_term',
      'age_of_control',
      'days_to_ask',
      'ask_again',
      'approval_by_clinician',
      'forms_of_others',
      'retention',
    ],
  },
}

/** The rules of one center: its place's pack, its own shorter term if it chose one, and where its days begin. */
export interface Rules {
  readonly pack: RulePack
  /** The longest term in days that the center chose; null where the pack's years count. */
  readonly termDays: number | null
  readonly timeZone: string
}

/**
 * A chosen term under one day, or not shorter than the pack's, is replaced by the pack's, so that a mistake never
 * lengthens a release.
 */
export function rulesFor(place: Place, chosenTermDays: number | null, timeZone: string): Rules {
  const pack = rulePacks[place]
  const isShorter = chosenTermDays !== null && chosenTermDays >= 1 && chosenTermDays < pack.maximumTermYears * 365
  return { pack, termDays: isShorter ? chosenTermDays : null, timeZone }
}
