import { readFileSync } from 'node:fs'

const utf16 = { 'FF FE': 'utf-16le', 'FE FF': 'utf-16be' } as const

/**
 * What a file of JSON holds, or a sentence why it cannot be read. A byte-order mark, as Windows editors write it, is no
 * part of it, and says when the file is in UTF-16.
 */
export function readCenterFile(path: string): unknown {
  try {
    const bytes = readFileSync(path)
    const mark = [...bytes.subarray(0, 2)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ')
    const encoding = utf16[mark as keyof typeof utf16] ?? 'utf-8'
    return JSON.parse(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch (error) {
    return `${path} is not readable as JSON: ${error instanceof Error ? error.message : ''}`
  }
}
