import { expect, test } from 'vitest'
import { isCandidate } from '#lib/reports/rules/candidate.ts'

const rosa = { name: 'Rosa García', bornOn: '1990-04-02' }
const omar = { name: 'Omar Haddad', bornOn: '1985-01-01' }
const report = { aboutName: 'rosa garcia', aboutBorn: '' }

test('a report is offered the client whose name it gives', () => {
  expect(isCandidate(rosa, report, '')).toBe(true)
  expect(isCandidate(omar, report, '  ')).toBe(false)
  expect(isCandidate(rosa, { ...report, aboutBorn: '1980-04-02' }, '')).toBe(false)
})

test('a duty worker who searches is offered what they search for, whatever the report says', () => {
  expect(isCandidate(omar, report, 'haddad')).toBe(true)
  expect(isCandidate(rosa, report, 'haddad')).toBe(false)
})
