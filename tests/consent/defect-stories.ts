import { daysAfter, justBefore, momentOf } from '#drizzle/seed/moment.ts'
import type { Row } from '#drizzle/seed/rows.ts'
import { goals } from '#drizzle/seed/scope.ts'
import { story } from '#drizzle/seed/story.ts'
import type { Scene, Signing, Story } from '#drizzle/seed/telling.ts'
import type { Defect } from '#lib/consent/defects.ts'
import type { Place } from '#lib/consent/place-law.ts'
import { type Statement, statements } from '#lib/consent/release.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'

// Everything that can be wrong with a release, each defect with the people it happens to.

const signed = '5 March'
const inAYear = '5 March 2027'

function rosaSigns(title: string, scene: Scene = {}): Signing {
  return story(title, scene)
    .client('Rosa Delgado')
    .familyMember('Elena Delgado')
    .releases('case_manager', goals('housing'))
    .on(signed)
    .until(inAYear)
}

/** A release signed with one thing wrong, as it is on June 1. */
function wrong(title: string, change: Partial<Row<'release'>>, ...defects: [Defect, ...Defect[]]): Story {
  return rosaSigns(title)
    .but(change)
    .expectsDefects(...defects)
    .on('1 June')
}

const inPlace = (title: string, place: Place) => rosaSigns(title, { center: { place } })
const guardian = {
  hasRepresentative: true,
  representativeName: 'Ana Delgado',
  representativeAuthority: 'guardian',
  representativeEvidence: 'court order',
  representativeEndsAt: momentOf('5 March 2027'),
}
/** Rosa as a girl of nine, whose father signs for her. */
const child = (title: string, place: Place = 'us', bornOn: string | null = '2017-03-01') =>
  story(title, { center: { place } })
    .client('Rosa Delgado', { bornOn })
    .familyMember('Elena Delgado')
    .releases('case_manager')
    .on(signed)
    .until(inAYear)
    .but({
      signedName: 'Luis Delgado',
      hasRepresentative: true,
      representativeName: 'Luis Delgado',
      representativeAuthority: 'father',
      representativeEvidence: 'birth certificate',
    })
const withoutPart2 = { forms: { 'Form without Part 2': { hasPart2Statement: false } } }

/** A defect without a story does not compile. */
export const defectStories: Readonly<
  Record<Exclude<Defect, `missing_statement:${Statement}`>, readonly [Story, ...Story[]]>
> = {
  missing_client_name: [wrong('it does not say whom it is about', { clientName: ' ' }, 'missing_client_name')],
  missing_discloser: [wrong('it does not say who may tell', { discloser: '' }, 'missing_discloser')],
  missing_recipient: [wrong('it names nobody', { recipientName: '' }, 'missing_recipient')],
  recipient_not_a_named_person: [
    wrong('it names "my family"', { recipientName: ' My   Family ' }, 'recipient_not_a_named_person'),
    wrong('it names "mi familia"', { recipientName: 'mi familia' }, 'recipient_not_a_named_person'),
    wrong('it names "My family."', { recipientName: 'My family.' }, 'recipient_not_a_named_person'),
    wrong('it names "Mamá"', { recipientName: 'Mamá' }, 'recipient_not_a_named_person'),
    wrong('it names "N/A"', { recipientName: 'N/A' }, 'recipient_not_a_named_person'),
  ],
  missing_relationship: [
    wrong('it does not say how they know each other', { relationship: '\t' }, 'missing_relationship'),
  ],
  missing_affiliation: [
    inPlace('Washington wants the institution of the person', 'us-wa')
      .but({ recipientAffiliation: ' ' })
      .expectsDefects('missing_affiliation')
      .on('1 June'),
  ],
  missing_birth_date: [
    inPlace('Ohio wants the birth date', 'us-oh')
      .but({ statedBirthDate: null })
      .expectsDefects('missing_birth_date')
      .on('1 June'),
    inPlace('Michigan wants the birth date', 'us-mi')
      .but({ statedBirthDate: null })
      .expectsDefects('missing_birth_date')
      .on('1 June'),
  ],
  missing_responsible_person: [
    inPlace('California wants to know who is responsible', 'us-ca')
      .but({ responsibleName: 'N/A' })
      .expectsDefects('missing_responsible_person')
      .on('1 June'),
  ],
  no_topic: [wrong('nothing is ticked', { topics: [] }, 'no_topic')],
  forbidden_category: [
    wrong('psychotherapy notes are ticked', { forbidden: ['psychotherapy_notes'] }, 'forbidden_category'),
  ],
  missing_purpose: [wrong('it does not say what for', { purposes: [' '] }, 'missing_purpose')],
  several_purposes: [
    inPlace('California wants a form for each use', 'us-ca')
      .but({ purposes: ['To help me move', 'At my request'] })
      .expectsDefects('several_purposes')
      .on('1 June'),
  ],
  missing_start: [
    inPlace('Pennsylvania wants the day on which it begins', 'us-pa')
      .but({ startsAt: null })
      .expectsDefects('missing_start')
      .on('1 June'),
  ],
  missing_expiry: [wrong('it does not end', { expiresAt: null }, 'missing_expiry')],
  expiry_not_a_date: [
    inPlace('it ends with a move, and Illinois wants a date', 'us-il')
      .but({ expiresAt: null, expiryEvent: 'when I move' })
      .expectsDefects('expiry_not_a_date')
      .on('1 June'),
  ],
  term_too_long: [
    rosaSigns('a year from February 29 ends on February 28')
      .on('29 February 2028')
      .until('1 March 2029 06:00')
      .expectsDefects('term_too_long')
      .on('1 June 2028'),
    rosaSigns('it runs a day too long').until('6 March 2027').expectsDefects('term_too_long').on('1 June'),
    rosaSigns('it runs longer than its center chose', { center: { maximumTermDays: 30 } })
      .expectsDefects('term_too_long')
      .on('1 June'),
    rosaSigns('it runs longer than its place allows, whatever its center chose', { center: { maximumTermDays: 9999 } })
      .until('1 June 2027')
      .expectsDefects('term_too_long')
      .on('1 June'),
  ],
  unsigned: [
    wrong('nobody signed', { signedName: '' }, 'unsigned'),
    wrong('the day of signing is missing', { signedAt: null }, 'unsigned'),
  ],
  signature_in_future: [
    rosaSigns('it will be signed in a moment').expectsDefects('signature_in_future').on(justBefore(signed)),
  ],
  signed_before_form_version: [
    rosaSigns('it was signed before its form existed')
      .on('31 December 2024')
      .until('1 December 2025')
      .expectsDefects('signed_before_form_version')
      .on('1 June 2025'),
  ],
  signer_not_the_client: [
    wrong('Ana signed, who shows no right to', { signedName: 'Ana Delgado' }, 'signer_not_the_client'),
    wrong(
      'Ana signed where a guardian has the right',
      { ...guardian, signedName: 'Bea Delgado', representativeName: 'Carla Ruiz' },
      'signer_not_the_client',
    ),
  ],
  signed_by_recipient: [
    wrong(
      'Elena gave herself permission',
      { signedName: 'Elena Delgado' },
      'signer_not_the_client',
      'signed_by_recipient',
    ),
    wrong(
      'Elena signed for Rosa, and it names Elena',
      { ...guardian, representativeName: 'Delgado, Elena' },
      'signed_by_recipient',
    ),
  ],
  representative_without_end: [
    wrong(
      'nobody says how long Ana may sign for Rosa',
      { ...guardian, representativeEndsAt: null },
      'representative_without_end',
    ),
    child('a father signs for a child whose birthday nobody knows', 'us', null)
      .expectsDefects('representative_without_end')
      .on('1 June'),
  ],
  representative_without_authority: [
    wrong(
      'somebody signed for Rosa without showing their right',
      { ...guardian, representativeEvidence: '' },
      'representative_without_authority',
    ),
  ],
  representative_authority_ended: [
    rosaSigns('who signed for Rosa loses the right to, and the release with it')
      .but({ ...guardian, representativeEndsAt: daysAfter(60, signed) })
      .expectsDefects()
      .on(justBefore(daysAfter(60, signed)))
      .expectsDefects('representative_authority_ended')
      .on(daysAfter(60, signed)),
    // Where the center is, the day begins at six in the morning, UTC.
    child('Rosa turns eighteen, and her father no longer signs for her', 'us', '2008-06-01')
      .expectsDefects()
      .on(justBefore('1 June 05:00'))
      .expectsDefects('representative_authority_ended')
      .on('1 June 05:00'),
    child('in Pennsylvania Rosa signs alone at fourteen', 'us-pa', '2012-06-01')
      .but({ representativeEndsAt: momentOf('1 June 2030') })
      .expectsDefects()
      .on('31 May')
      .expectsDefects('representative_authority_ended')
      .on('1 June'),
    child('in Illinois a mother signs for a son of thirteen, who signs alone', 'us-il', '2013-01-01')
      .but({ representativeAuthority: 'Madre' })
      .expectsDefects('representative_authority_ended')
      .on('1 June'),
  ],
  missing_witness: [
    inPlace('nobody witnessed it in Illinois', 'us-il')
      .but({ witnessName: '' })
      .expectsDefects('missing_witness')
      .on('1 June'),
  ],
  missing_staff_signature: [
    inPlace('no member of staff signed it in Pennsylvania', 'us-pa')
      .but({ staffSignatureName: '' })
      .expectsDefects('missing_staff_signature')
      .on('1 June'),
  ],
  missing_part2_statement: [
    story('it opens substance use care without the extra statement', withoutPart2)
      .client('Rosa Delgado')
      .familyMember('Elena Delgado')
      .releases('substance_use')
      .on(signed)
      .expectsDefects('missing_part2_statement')
      .on('1 June'),
  ],
  missing_electronic_agreement: [
    wrong(
      'it was signed on a screen without agreeing to that',
      { form: 'electronic', agreedToSignElectronically: false },
      'missing_electronic_agreement',
    ),
  ],
  text_hash_mismatch: [
    wrong('the stored words are not the words that were signed', { signedTextHash: 'other' }, 'text_hash_mismatch'),
  ],
  not_yet_in_force: [
    rosaSigns('it begins at its instant')
      .startingOn('2 June')
      .expectsDefects('not_yet_in_force')
      .on(justBefore('2 June'))
      .expectsDefects()
      .on('2 June'),
  ],
  expired: [
    rosaSigns('it ends at its instant, not after it')
      .expectsDefects()
      .on(justBefore(inAYear))
      .expectsDefects('expired')
      .on(inAYear),
    rosaSigns('it ends when Rosa moves out')
      .but({ expiresAt: null, expiryEvent: 'when I move out' })
      .recordsThat('expiry_event')
      .on('1 May')
      .expectsDefects()
      .on(justBefore('1 May'))
      .expectsDefects('expired')
      .on('1 May'),
    rosaSigns('it waits for a move that never comes, and ends after the longest term')
      .but({ expiresAt: null, expiryEvent: 'when I move out' })
      .expectsDefects()
      .on(justBefore(inAYear))
      .expectsDefects('expired')
      .on(inAYear),
  ],
  revoked: [
    rosaSigns('taken back, it is over from that instant on')
      .revokes()
      .on('1 June')
      .expectsDefects()
      .on(justBefore('1 June'))
      .expectsDefects('revoked')
      .on('1 June'),
  ],
  suspended: [
    rosaSigns('a spoken wish stops it at once, until Rosa says otherwise')
      .recordsThat('suspended')
      .on('1 May')
      .recordsThat('resumed')
      .on('2 May')
      .expectsDefects('suspended')
      .on('1 May')
      .expectsDefects()
      .on('2 May'),
    rosaSigns('stopped and resumed at the same instant, it is stopped')
      .recordsThat('resumed')
      .on('1 May')
      .recordsThat('suspended')
      .on('1 May')
      .expectsDefects('suspended')
      .on('1 June'),
  ],
  superseded: [
    rosaSigns('a newer one takes its place')
      .expectsDefects()
      .on(justBefore('1 May'))
      .expectsDefects('superseded')
      .on('1 May')
      .releases('case_manager')
      .on('1 May')
      .expectsDefects()
      .on('1 June'),
  ],
  known_false: [
    rosaSigns('it is known to be untrue')
      .recordsThat('known_false')
      .on('1 May')
      .expectsDefects('known_false')
      .on('1 June'),
  ],
}

/** A form without one of the statements that its place demands, signed there. */
export const statementStories: readonly (Story & { readonly statement: Statement })[] = statements.map((statement) => {
  const place = (Object.keys(rulePacks) as Place[]).find((each) =>
    rulePacks[each].requiredStatements.includes(statement),
  )
  const telling = rosaSigns(`it does not say "${statement}"`, {
    center: { place },
    forms: { 'A form that leaves something out': { statements: statements.filter((each) => each !== statement) } },
  })
    .expectsDefects(`missing_statement:${statement}`)
    .on('1 June')
  return Object.assign(telling, { statement })
})

export const soundStories: readonly Story[] = [
  rosaSigns('a release with everything on it has no defect').expectsDefects().on('1 June'),
  ...['DELGADO, Rosa', 'Rosa M. Delgado', 'Rósa  María Delgado', "Rosa Del'gado"].map((signedName) =>
    rosaSigns(`signed as "${signedName}" it is Rosa's`).but({ signedName }).expectsDefects().on('1 June'),
  ),
  rosaSigns('Rosa’s daughter has her name, and may be named on her form')
    .but({ recipientName: 'Rosa Delgado' })
    .expectsDefects()
    .on('1 June'),
  child('a father signs for a child').expectsDefects().on('1 June'),
  rosaSigns('a year over a February 29 is a year')
    .on('1 June 2027')
    .until('2 June 2028 04:59')
    .expectsDefects()
    .on('2 June 2028 04:58'),
  rosaSigns('exactly the longest term is allowed').until(daysAfter(365, signed)).expectsDefects().on('1 June'),
  rosaSigns('a form of one year ends with its last day, whatever the hour of the signature')
    .until('5 March 2027 23:59')
    .expectsDefects()
    .on('1 June'),
  rosaSigns('a guardian who shows their right may sign for Rosa').but(guardian).expectsDefects().on('1 June'),
  inPlace('with a witness it is sound in Illinois', 'us-il').expectsDefects().on('1 June'),
  inPlace('with a second signature it is sound in Pennsylvania', 'us-pa').expectsDefects().on('1 June'),
  ...(Object.keys(rulePacks) as Place[]).map((place) =>
    inPlace(`with everything that ${place} asks it is sound`, place).expectsDefects().on('1 June'),
  ),
  inPlace('what other places ask is not asked in Minnesota', 'us-mn')
    .but({ purposes: ['To help me move', 'At my request', ' '] })
    .expectsDefects()
    .on('1 June'),
  inPlace('without either it is sound in Minnesota', 'us-mn')
    .but({ witnessName: '', staffSignatureName: '' })
    .expectsDefects()
    .on('1 June'),
]
