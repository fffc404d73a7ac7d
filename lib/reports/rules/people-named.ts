import { nameWords, saysNothing } from '#lib/consent/named-person.ts'
import { isSameName } from '#lib/people/rules/same-name.ts'

/** What people write where a form asks whether it is about somebody else too, and it is not: "No, just him". */
const nobodyElse: ReadonlySet<string> = new Set(
  'no nope not nobody noone none else only just him her them us dont don t know idk solo sola solamente el ella ellos nadie mas se lo'.split(
    ' ',
  ),
)

/** Whether what stands in the place of another person's name names nobody. */
export function namesNobodyElse(name: string): boolean {
  return nameWords(name).every((word) => nobodyElse.has(word) || saysNothing(word))
}

/** A dash, a dot or a number in front of a line of a list. */
const listMark = /^(?:[-–—•·*]|\d{1,2}[.)])\s*/u

/** The names of other people, one on each line, each once and in whichever order its words were written. */
export function namesOfOthers(typed: string, about = ''): string[] {
  const names: string[] = []
  for (const line of typed.split(/[\n;]/)) {
    const name = line.trim().replace(listMark, '').trim()
    if (namesNobodyElse(name) || [about, ...names].some((other) => isSameName(other, name))) continue
    names.push(name)
  }
  return names
}
