import { expect, test } from 'vitest'
import { isNew } from '#lib/family/rules/new-for-them.ts'

const written = new Date('2026-12-01T15:00:00Z')

test('an answer stands under "new" for two weeks, and not a moment longer', () => {
  expect(isNew(written, new Date('2026-12-15T14:59:59Z'))).toBe(true)
  expect(isNew(written, new Date('2026-12-15T15:00:00Z'))).toBe(false)
})
