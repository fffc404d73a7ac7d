import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// A day is written in the reader's language, never as a computer keeps it.

/** A day of ours that stands in markup as it is kept. */
const bare = [
  /(?:hint|value|label|key)[:=] ?\{?(?:\w+\.)?\w*(?:bornOn|aboutBorn|dueOn|askAgainOn|lookAgainOn)\b(?!,|\s*&&|\s*\?[^?])/,
  />\s*\{(?:\w+\.)?\w*(?:bornOn|aboutBorn|dueOn|askAgainOn|lookAgainOn|On)\}/,
  /\[(?:\w+\.)(?:bornOn|aboutBorn|dueOn|askAgainOn), /,
  /toISOString\(\)\.slice\(0, 10\)/,
]
const isBare = (line: string) => bare.some((each) => each.test(line)) && !/writtenDay|writtenBirthday/.test(line)

test('no page shows a day as it is kept', () => {
  const found = globSync('app/**/*.tsx').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (isBare(line) ? [`${file}:${index + 1}`] : [])),
  )
  expect(found).toEqual([])
})

test.each([
  ['value: report.aboutBorn }'],
  ['hint: each.bornOn ?? undefined'],
  ['[each.bornOn, each.recordNumber]'],
  ['<td>{task.dueOn}</td>'],
])('%s would be found', (line) => {
  expect(isBare(line)).toBe(true)
})
