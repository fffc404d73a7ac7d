import { inspect } from 'node:util'
import { serialize } from 'node:v8'
import { describe, expect, test } from 'vitest'
import { reachOf, type Topic, topics } from '#lib/consent/topic.ts'
import { disclose, type Grant, isOpen, type Need, Withheld } from '#lib/disclosure/disclose.ts'
import type { PersonGrant } from '#lib/disclosure/shared-person.ts'
import { sharedPeople } from '#lib/disclosure/shared-person.ts'

// The door at run time: what leaves it, and what cannot be got out of what is withheld.

const canary = 'canary-9a27'
const reply = { reportId: 'r', words: canary, topics: [], linkId: 'rosa', writtenAt: '2026-11-24T12:00:00Z' }
const withheld = (...needs: Need[]) => new Withheld<'reply'>(needs, reply)
const need = (topic: Topic, more: Partial<Need> = {}): Need => ({
  linkId: 'rosa',
  topic,
  area: null,
  professional: null,
  ...more,
})
const grant = (topic: Topic, more: Partial<Need> = {}) => need(topic, more) as Grant

describe('nothing of what is withheld is found', () => {
  const secret = withheld(need('health'))
  const ways: [name: string, copy: () => string][] = [
    ['its keys', () => [...Object.keys(secret), ...Object.getOwnPropertyNames(secret)].join()],
    ['its entries', () => String(Object.entries(secret))],
    ['a spread copy', () => JSON.stringify({ ...secret })],
    ['a copy by Object.assign', () => JSON.stringify(Object.assign({}, secret))],
    ['a structured clone', () => JSON.stringify(structuredClone(secret))],
    ['the bytes of a message to another thread', () => serialize(secret).toString('latin1')],
    ['a log line', () => inspect(secret, { depth: null, showHidden: true })],
  ]
  test.each(ways)('in %s', (_name, copy) => {
    expect(copy()).not.toContain(canary)
  })

  const refused: [name: string, copy: () => unknown][] = [
    ['JSON', () => JSON.stringify({ secret })],
    ['a template', () => `${secret}`],
    ['a number', () => Number(secret)],
    ['a key of an object', () => ({ [secret as unknown as string]: 1 })],
    ['a joined list', () => [secret].join()],
    ['a comparison', () => (secret as unknown as string) < 'x'],
  ]
  test.each(refused)('by making %s of it: that throws', (_name, copy) => {
    expect(copy).toThrow(/what is withheld cannot be (printed|serialized)/)
  })

  test('and each of these ways would find a fact that is not withheld', () => {
    expect(JSON.stringify({ ...reply })).toContain(canary)
    expect(inspect(reply)).toContain(canary)
    expect(serialize(reply).toString('latin1')).toContain(canary)
  })
})

describe('the door', () => {
  test('opens for a grant of the same person and topic, and for no other', () => {
    expect(disclose([grant('health')], withheld(need('health')))?.words).toBe(canary)
    expect(disclose([], withheld(need('health')))).toBeNull()
    expect(disclose([grant('crisis')], withheld(need('health')))).toBeNull()
    expect(disclose([grant('health', { linkId: 'james' })], withheld(need('health')))).toBeNull()
  })

  test.each(topics)('lets %s reach as far as its grant, and no further', (topic) => {
    const reaches = { whole: {}, area: { area: 'housing' }, professional: { professional: 'chen' } } as const
    const elsewhere = { whole: {}, area: { area: 'money' }, professional: { professional: 'moreau' } } as const
    const reach = reachOf[topic]
    const granted = grant(topic, reaches[reach])
    expect(disclose([granted], withheld(need(topic, reaches[reach])))).not.toBeNull()
    if (reach === 'whole') return
    expect(disclose([granted], withheld(need(topic, elsewhere[reach])))).toBeNull()
    // A fact, or a grant, that does not say how far it reaches opens nothing.
    expect(disclose([granted], withheld(need(topic)))).toBeNull()
    expect(disclose([grant(topic)], withheld(need(topic, reaches[reach])))).toBeNull()
    expect(disclose([grant(topic)], withheld(need(topic)))).toBeNull()
  })

  test('tells a reply only while every topic it touches is open', () => {
    const both = withheld(need('case_manager'), need('goals', { area: 'housing' }))
    expect(disclose([grant('case_manager'), grant('goals', { area: 'housing' })], both)).not.toBeNull()
    expect(disclose([grant('case_manager')], both)).toBeNull()
    expect(disclose([grant('goals', { area: 'housing' })], both)).toBeNull()
    expect(disclose([grant('case_manager'), grant('goals', { area: 'money' })], both)).toBeNull()
  })

  test('tells nothing that touches no topic at all', () => {
    expect(
      disclose(
        topics.map((topic) => grant(topic)),
        withheld(),
      ),
    ).toBeNull()
  })

  test('says that a topic is open for whom it is open, and for nobody else', () => {
    expect(isOpen([grant('visits')], 'rosa', 'visits')).toBe(true)
    expect(isOpen([grant('visits')], 'rosa', 'health')).toBe(false)
    expect(isOpen([grant('visits')], 'james', 'visits')).toBe(false)
  })
})

test('what one person shares never shows under another', () => {
  const of = (linkId: string, name: string) =>
    ({ ...grant('health', { linkId }), name, relationship: 'mother', endsAt: '2027-01-01T00:00:00Z' }) as PersonGrant
  const sentence = (linkId: string) =>
    new Withheld<'health'>([need('health', { linkId })], {
      sentence: `of ${linkId}`,
      recordedAt: '2026-11-24T12:00:00Z',
    })
  const people = sharedPeople([of('rosa', 'Rosa'), of('james', 'James')], {
    health: [sentence('rosa'), sentence('james'), sentence('anna')],
  })
  expect(people.map(({ name, told }) => [name, told('health').map((fact) => fact.sentence)])).toEqual([
    ['Rosa', ['of rosa']],
    ['James', ['of james']],
  ])
})
