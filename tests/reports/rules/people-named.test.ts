import { describe, expect, test } from 'vitest'
import { namesOfOthers } from '#lib/reports/rules/people-named.ts'

// A mother is asked whether her report is about anybody else too. Whatever she types, each person is named once.

describe('the other people of a report', () => {
  test.each([
    ['Maria Ortega', ['Maria Ortega']],
    ['Maria Ortega\nPedro Ortega', ['Maria Ortega', 'Pedro Ortega']],
    ['\n  Maria Ortega \n\n', ['Maria Ortega']],
    ['- Maria Ortega\n• Pedro Ortega\n3) Ana\n4. Luz', ['Maria Ortega', 'Pedro Ortega', 'Ana', 'Luz']],
    ['Maria Ortega; Pedro Ortega', ['Maria Ortega', 'Pedro Ortega']],
    ['María Ortega\nortega, maria\nMARIA  ORTEGA', ['María Ortega']],
    ['Daniel Ortega\nMaria', ['Maria']],
    ['ortega, daniel', []],
    ["O’Bryan Lee\nO'Bryan Lee", ['O’Bryan Lee']],
    ['no', []],
    ['No.', []],
    ['nope', []],
    ['N/A', []],
    ['none', []],
    ['No, just him', []],
    ['only her', []],
    ['nobody else', []],
    ['I don’t know', []],
    ['idk', []],
    ['-', []],
    ['?', []],
    ['nadie más', []],
    ['No, solo ella', []],
    ['ninguno', []],
    ['no sé', []],
    ['', []],
    ['my other son', ['my other son']],
    ['Noah', ['Noah']],
    ['Nadia Solo', ['Nadia Solo']],
  ])('%j names %j', (typed, names) => {
    expect(namesOfOthers(typed, 'Daniel Ortega')).toEqual(names)
  })
})
