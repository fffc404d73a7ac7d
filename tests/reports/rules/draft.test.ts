import { describe, expect, test } from 'vitest'
import { finished } from '#app/(public)/tell/shapes.ts'
import {
  answered,
  type DraftAnswers,
  nextStep,
  personKnown,
  placeOf,
  type ReportStep,
  stepAfter,
  stepBefore,
  stepsOf,
  urgencyOf,
} from '#lib/reports/rules/draft.ts'
import { observationNames } from '#lib/reports/rules/report.ts'

/** The questions that somebody meets, one after the other, with what they answer at each. */
function walk(begun: DraftAnswers, says: DraftAnswers = {}): string[] {
  let answers = begun
  const met: string[] = []
  for (let step = nextStep(answers); step !== 'check'; ) {
    met.push(step)
    if (step === 'danger') {
      step = nextStep(answers)
      continue
    }
    answers = answered(step, { ...answers, ...says })
    step = stepAfter(step, answers)
  }
  return met
}

test.each([
  ['a worry', { kind: 'concern' }, ['safety', 'about', 'what', 'changes', 'urgency', 'you']],
  ['good news', { kind: 'good_news' }, ['about', 'what', 'you']],
  ['a wish for a case manager', { kind: 'case_management' }, ['about', 'what', 'you']],
])('whoever comes with %s meets its questions, each once', (_what, begun, steps) => {
  expect(walk(begun)).toEqual(steps)
})

test('whoever says that somebody is not safe sees the numbers next, and is not asked how urgent it is', () => {
  expect(walk({ kind: 'concern' }, { safetyNow: 'not_safe' })).toEqual([
    'safety',
    'danger',
    'about',
    'what',
    'changes',
    'you',
  ])
})

test.each(['urgent', 'soon', 'information', ''])(
  'somebody who is not safe is urgent, though “%s” was ticked',
  (urgency) => {
    expect(urgencyOf({ kind: 'concern', safetyNow: 'not_safe', urgency })).toBe('urgent')
  },
)

test('good news is for information, and a wish is answered soon, without a question', () => {
  expect(urgencyOf({ kind: 'good_news' })).toBe('information')
  expect(urgencyOf({ kind: 'case_management' })).toBe('soon')
  expect(urgencyOf({ kind: 'concern', safetyNow: 'safe', urgency: 'information' })).toBe('information')
})

test('what is known already is not asked again', () => {
  const known = answered('about', { aboutName: 'Rosa Delgado', relationship: 'mother' })
  expect(walk({ ...known, kind: 'good_news' })).toEqual(['what', 'you'])
})

test.each<[what: string, begun: DraftAnswers, says: DraftAnswers]>([
  ['a worry', { kind: 'concern' }, { safetyNow: 'safe' }],
  ['a worry of somebody who is not safe', { kind: 'concern' }, { safetyNow: 'not_safe' }],
  ['a worry about somebody who is known', { ...answered('about', { [personKnown]: 'yes' }), kind: 'concern' }, {}],
  ['good news', { kind: 'good_news' }, {}],
  ['good news of somebody who is known', { ...answered('about', { [personKnown]: 'yes' }), kind: 'good_news' }, {}],
])(
  'the pages of %s are counted one by one, and are as many at the end as they were said to be',
  (_what, begun, says) => {
    const told = { ...begun, ...says }
    const places = [...walk(begun, says), 'check' as const].map((step, n) =>
      placeOf(step as ReportStep, n === 0 ? begun : told),
    )
    expect(places).toEqual(places.map((_, n) => ({ step: n + 1, steps: places.length })))
  },
)

test('a change on the page that shows everything leads back there', () => {
  const all = stepsOf({ kind: 'good_news' }).reduce((answers, step) => answered(step, answers), {
    kind: 'good_news',
  } as DraftAnswers)
  expect(stepAfter('about', all)).toBe('check')
})

test('the way back is the way that was come', () => {
  const answers = { kind: 'concern' }
  expect(stepBefore('safety', answers)).toBeNull()
  expect(stepBefore('about', answers)).toBe('safety')
  expect(stepBefore('check', answers)).toBe('you')
  expect(stepBefore('danger', answers)).toBe('safety')
})

test('a reporter is asked since when first, and who is with the person last', () => {
  expect([observationNames[0], observationNames.at(-1)]).toEqual(['sinceWhen', 'whoIsWithThem'])
})

describe('somebody who typed a number and then said that nobody may call', () => {
  const told = {
    draft: crypto.randomUUID(),
    pageLanguage: 'en',
    network: '',
    kind: 'good_news',
    aboutName: 'Daniel Ortega',
    relationship: 'mother',
    words: 'He smiled.',
    attribution: 'no',
    phone: '612 555 0134',
    callBackWhen: 'never in the evening',
  }

  test.each([
    ['yes', '612 555 0134', 'never in the evening'],
    ['no', '', ''],
  ])('%s: the center is sent %j', (callBack, phone, callBackWhen) => {
    expect(finished.parse({ ...told, callBack }).words).toMatchObject({ phone, callBackWhen })
  })
})
