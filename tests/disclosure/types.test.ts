import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { type Disclosed, disclose, type Grant, Withheld } from '#lib/disclosure/disclose.ts'
import type { FactOf } from '#lib/disclosure/fact.ts'

// The second lock, as the compiler holds it. Each line under `@ts-expect-error` must not compile; `tsc` reports one
// that does. Where TypeScript lets a mistake through, the line runs and must throw or give nothing.

const canary = 'canary-3f61'
const need = { linkId: 'rosa', topic: 'health', area: null, professional: null } as const
const withheld = new Withheld<'health'>([need], { sentence: canary, recordedAt: '2026-11-24T12:00:00Z' })
const grant = need as unknown as Grant
const fact: FactOf['health'] = { sentence: canary, recordedAt: '2026-11-24T12:00:00Z' }

/** What a family component takes. */
const shown = (told: Disclosed<'health'>) => told.sentence

describe('a withheld fact', () => {
  test('cannot be rendered', () => {
    // @ts-expect-error React cannot draw what is withheld
    const node: ReactNode = withheld
    // @ts-expect-error not as a child either
    const child = createElement('p', null, withheld)
    expect(() => renderToStaticMarkup(createElement('p', null, node))).toThrow()
    expect(() => renderToStaticMarkup(child)).toThrow()
  })

  test('has no field to read', () => {
    // @ts-expect-error its fields belong to the door
    expect(withheld.sentence).toBeUndefined()
    // @ts-expect-error not by their private name either
    expect(withheld.told).toBeUndefined()
  })

  test('is empty when it is spread or taken apart', () => {
    const spread = { ...withheld }
    // @ts-expect-error a copy has no fields
    expect(spread.sentence).toBeUndefined()
    expect(Object.keys(spread)).toEqual([])
    // @ts-expect-error it has no fields to take out
    const { sentence } = withheld
    expect(sentence).toBeUndefined()
  })

  test('cannot be put into words', () => {
    // @ts-expect-error it is not a text
    const text: string = withheld
    expect(() => `${text}`).toThrow('cannot be printed')
    expect(() => `${withheld}`).toThrow('cannot be printed')
    expect(() => String(withheld)).toThrow('cannot be printed')
  })

  test('cannot be shown where a disclosed one is asked for', () => {
    // @ts-expect-error the door was not asked
    expect(shown(withheld)).toBeUndefined()
    // @ts-expect-error another kind does not fit either
    const crisis: Withheld<'crisis'> = withheld
    expect(crisis).toBe(withheld)
  })
})

describe('a disclosed fact', () => {
  test('is made by the door and by nothing else', () => {
    // @ts-expect-error a plain fact has not passed the door
    shown(fact)
    // @ts-expect-error neither has an object that looks like one
    shown({ sentence: canary, recordedAt: '2026-11-24T12:00:00Z' })
    // @ts-expect-error neither has a copy under another name
    const told: Disclosed<'health'> = { ...fact }
    expect(told).toEqual(fact)
    const one = disclose([grant], withheld)
    expect(one && shown(one)).toBe(canary)
  })

  test('must be asked for before it is shown: the door may answer with nothing', () => {
    const one = disclose([grant], withheld)
    // @ts-expect-error it may be null
    expect(shown(one)).toBe(canary)
  })

  test('of one kind is not one of another, though both have the same fields', () => {
    const one = disclose([grant], withheld)!
    // @ts-expect-error a fact of one topic is no fact of another
    const crisis: Disclosed<'crisis'> = one
    expect(crisis).toBe(one)
  })

  test('cannot be written to', () => {
    const write = () => {
      // @ts-expect-error its fields are read-only
      disclose([grant], withheld)!.sentence = 'something else'
    }
    expect(write).toBeTypeOf('function')
  })
})

test('a grant is read from the live release, and cannot be written by hand', () => {
  // @ts-expect-error an object that looks like a grant is no grant
  expect(disclose([{ ...need }], withheld)).not.toBeNull()
  // @ts-expect-error a kind without a definition has no facts
  const unknown: Withheld<'weather'> | undefined = undefined
  expect(unknown).toBeUndefined()
})
