import type { Coding, Narrative } from 'fhir/r4'
import { legalNotices } from '#lib/consent/legal-notices.ts'
import type { Topic } from '#lib/consent/topic.ts'
import * as code from './codes.ts'

/** The id of the person a release names: known in this record alone, so the same person elsewhere has another. */
export const personIdOf = ({ id }: { readonly id: string }) => `${id}-person`
/** The id of the words that were signed. */
export const wordsIdOf = ({ id }: { readonly id: string }) => `${id}-words`
/** An instant as FHIR writes it. */
export const written = (at: Date) => at.toISOString()

interface Naming {
  readonly topics: readonly Topic[]
}

/** The labels of everything in a record (HL7 v3 Confidentiality and ActCode), by what its release names. */
export function securityOf({ topics }: Naming): Coding[] {
  return [code.restricted, ...(topics.includes('substance_use') ? code.part2 : [])]
}

/** The notice of 42 CFR 2.32 in its own words, which goes with everything that names substance use care. */
export function noticeOf({ topics }: Naming): { text?: Narrative } {
  if (!topics.includes('substance_use')) return {}
  const { words, citation } = legalNotices.part2
  return {
    text: {
      status: 'additional',
      div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${words} (${citation})</p></div>`,
    },
  }
}
