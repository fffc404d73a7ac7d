import { expect, test } from 'vitest'
import { isFirstOfCrowd } from '#lib/asking/rules/crowd.ts'

const list = [
  { isCrowded: false, isDone: false },
  { isCrowded: true, isDone: false },
  { isCrowded: true, isDone: false },
  { isCrowded: true, isDone: true },
]
const marked = (some: typeof list) => some.map((_, index) => isFirstOfCrowd(some, index, (one) => !one.isDone))

test('the first of a crowd is marked, once, and the others before it are not', () => {
  expect(marked(list)).toEqual([false, true, false, false])
})

test('a crowd that was answered is not marked', () => {
  expect(marked(list.filter((one) => one.isDone || !one.isCrowded))).toEqual([false, false])
})
