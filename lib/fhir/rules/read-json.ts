import { ok, type Result, refused } from '#lib/kernel/result.ts'

/** More than any form needs with its accounting, and few enough that reading them holds up nobody. */
export const jsonBytesMax = 1_000_000
const depthMax = 40
const partsMax = 50_000

export type JsonRefusal = 'fhir_too_large' | 'fhir_too_deep' | 'fhir_not_json'

/**
 * Reads JSON of a file of others. How deep it is nested and of how many parts it is made is counted first, in one pass
 * and without building anything.
 */
export function readJson(bytes: Uint8Array): Result<unknown, JsonRefusal> {
  if (bytes.length > jsonBytesMax) return refused('fhir_too_large')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refused('fhir_not_json')
  }
  if (isTooDeep(text)) return refused('fhir_too_deep')
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    return refused('fhir_not_json')
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0
  let parts = 0
  let isInText = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (isInText) {
      if (letter === '\\') at++
      else if (letter === '"') isInText = false
      continue
    }
    if (letter === '"') isInText = true
    else if (letter === '{' || letter === '[') depth++
    else if (letter === '}' || letter === ']') depth--
    else if (letter === ',') parts++
    if (depth > depthMax || parts > partsMax) return true
  }
  return false
}
