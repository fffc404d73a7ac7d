import { describe, expect, test } from 'vitest'
import { type Defect, defects } from '#lib/consent/defects.ts'
import type { Release } from '#lib/consent/release.ts'
import { type Place, rulePacks, rulesFor } from '#lib/consent/rule-pack.ts'
import { good, on, signedAt } from './example.ts'

const us = rulesFor('us', null)
const found = (change: Partial<Release>, at = on('06-01'), place: Place = 'us') =>
  defects({ ...good, ...change }, rulesFor(place, null), at)

test('a release with everything on it has no defect', () => {
  expect(found({})).toEqual([])
})

const representative = { name: 'Ana Delgado', authority: 'guardian', evidence: 'court order', endsAt: null }

test.each<[sentence: string, change: Partial<Release>, defect: Defect]>([
  ['it does not say whom it is about', { clientName: ' ' }, 'missing_client_name'],
  ['it does not say who may tell', { discloser: '' }, 'missing_discloser'],
  ['it names nobody', { recipientName: '' }, 'missing_recipient'],
  ['it names "my family"', { recipientName: ' My   Family ' }, 'recipient_not_a_named_person'],
  ['it names "mi familia"', { recipientName: 'mi familia' }, 'recipient_not_a_named_person'],
  ['it does not say how they know each other', { relationship: '\t' }, 'missing_relationship'],
  ['nothing is ticked', { topics: [] }, 'no_topic'],
  ['psychotherapy notes are ticked', { forbidden: ['psychotherapy_notes'] }, 'forbidden_category'],
  ['it does not say what for', { purposes: [' '] }, 'missing_purpose'],
  ['it does not end', { expiresAt: null }, 'missing_expiry'],
  ['it runs a day too long', { expiresAt: new Date('2027-03-06T12:00:00Z') }, 'term_too_long'],
  ['nobody signed', { signedName: '' }, 'unsigned'],
  ['the day of signing is missing', { signedAt: null }, 'unsigned'],
  [
    'it was signed before its form existed',
    { signedAt: new Date('2024-12-31T00:00:00Z'), expiresAt: on('12-01'), completedAt: on('01-01') },
    'signed_before_form_version',
  ],
  [
    'somebody signed for Rosa without showing their right',
    { representative: { ...representative, evidence: '' } },
    'representative_without_authority',
  ],
  ['it opens substance use care without the extra statement', { topics: ['substance_use'] }, 'missing_part2_statement'],
  ['it was signed on a screen without agreeing to that', { form: 'electronic' }, 'missing_electronic_agreement'],
  ['the stored words are not the words that were signed', { storedTextHash: 'other' }, 'text_hash_mismatch'],
])('when %s, it opens nothing', (_sentence, change, defect) => {
  expect(found(change)).toContain(defect)
})

test.each(rulePacks.us.requiredStatements)('a form without the statement %s opens nothing', (statement) => {
  const statements = good.formVersion.statements.filter((each) => each !== statement)
  expect(found({ formVersion: { ...good.formVersion, statements } })).toEqual([`missing_statement:${statement}`])
})

describe('time', () => {
  test('it ends at its instant, not after it', () => {
    const ends = good.expiresAt!
    expect(found({}, new Date(ends.getTime() - 1))).toEqual([])
    expect(found({}, ends)).toEqual(['expired'])
  })

  test('it begins at its instant', () => {
    expect(found({ startsAt: on('06-02') }, on('06-01'))).toEqual(['not_yet_in_force'])
    expect(found({ startsAt: on('06-02') }, on('06-02'))).toEqual([])
  })

  test('a signature in the future is none', () => {
    expect(found({}, new Date(signedAt.getTime() - 1))).toContain('signature_in_future')
  })

  test('exactly the longest term is allowed', () => {
    expect(found({ expiresAt: new Date(signedAt.getTime() + 365 * 86_400_000) })).toEqual([])
  })

  test('a form of one year ends with its last day, whatever the hour of the signature', () => {
    expect(found({ expiresAt: new Date('2027-03-05T23:59:00Z') })).toEqual([])
    expect(found({ expiresAt: new Date('2027-03-06T12:00:00Z') })).toEqual(['term_too_long'])
  })

  test('a center may choose a shorter term, never a longer one', () => {
    expect(defects(good, rulesFor('us', 30), on('06-01'))).toEqual(['term_too_long'])
    expect(defects({ ...good, expiresAt: new Date('2027-06-01') }, rulesFor('us', 9999), on('06-01'))).toEqual([
      'term_too_long',
    ])
  })

  test('an event ends it when it happens, and after the longest term if it never does', () => {
    const moving = { expiresAt: null, expiryEvent: 'when I move out' }
    expect(found(moving)).toEqual([])
    expect(found({ ...moving, events: [{ kind: 'expiry_event', at: on('05-01') }] })).toEqual(['expired'])
    expect(found(moving, new Date('2027-03-05T12:00:00Z'))).toEqual(['expired'])
  })

  test('who signed for Rosa loses the right to, and the release with it', () => {
    expect(found({ representative: { ...representative, endsAt: on('05-31') } })).toEqual([
      'representative_authority_ended',
    ])
    expect(found({ representative })).toEqual([])
  })
})

describe('what Rosa says afterwards', () => {
  test('taken back, it is over from that instant on', () => {
    const events = [{ kind: 'revoked', at: on('06-01') } as const]
    expect(found({ events }, new Date(on('06-01').getTime() - 1))).toEqual([])
    expect(found({ events }, on('06-01'))).toEqual(['revoked'])
  })

  test('a spoken wish stops it at once; said at the same instant, stopping wins', () => {
    expect(found({ events: [{ kind: 'suspended', at: on('05-01') }] })).toEqual(['suspended'])
    expect(
      found({
        events: [
          { kind: 'suspended', at: on('05-01') },
          { kind: 'resumed', at: on('05-02') },
        ],
      }),
    ).toEqual([])
    expect(
      found({
        events: [
          { kind: 'resumed', at: on('05-01') },
          { kind: 'suspended', at: on('05-01') },
        ],
      }),
    ).toEqual(['suspended'])
  })

  test('a release known to be untrue opens nothing', () => {
    expect(found({ events: [{ kind: 'known_false', at: on('05-01') }] })).toEqual(['known_false'])
  })

  test('a newer one takes its place', () => {
    expect(defects(good, us, on('06-01'), { ...good, id: 'release-2' as Release['id'] })).toEqual(['superseded'])
    expect(defects(good, us, on('06-01'), good)).toEqual([])
  })
})

describe('places ask for more', () => {
  test('Illinois: a witness, a date, and two more statements', () => {
    expect(found({}, on('06-01'), 'us-il')).toEqual(['missing_witness'])
    expect(found({ witnessName: 'W', expiresAt: null, expiryEvent: 'when I move' }, on('06-01'), 'us-il')).toEqual([
      'expiry_not_a_date',
    ])
  })

  test('Pennsylvania: a member of staff signs too', () => {
    expect(found({}, on('06-01'), 'us-pa')).toEqual(['missing_staff_signature'])
    expect(found({ staffSignatureName: 'Marcus Hill' }, on('06-01'), 'us-pa')).toEqual([])
  })

  test('Minnesota asks the client by law when the family asks the center', () => {
    expect(rulePacks['us-mn'].askClientByLaw).toBe(true)
    expect(found({}, on('06-01'), 'us-mn')).toEqual([])
  })
})
