import { seenLine } from '#lib/kernel/seen-text.ts'

/** What is kept: pictures are made anew as one of the first two, a PDF stays as it is. */
export const fileKinds = ['image/jpeg', 'image/png', 'application/pdf'] as const
export type FileKind = (typeof fileKinds)[number]

/** The most a file may hold, of what is sent and of what is kept: 10 MB, as phones count them. */
export const fileBytesMax = 10_000_000
/** How many files one report may hold. */
export const filesMax = 20
const nameMax = 120

/** A file as somebody sent it. Neither its name nor what it says it is has been looked at. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file that was looked at and made anew. */
export interface KeptFile extends SentFile {
  readonly kind: FileKind
}

/** Why a file cannot be taken, each worded for whoever chose it. */
export type FileRefusal = 'file_too_large' | 'file_of_no_kind' | 'file_broken' | 'file_of_iphone' | 'picture_too_large'

const endings = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
  'text/csv; charset=utf-8': 'csv',
  'application/fhir+json': 'json',
} as const
/** What can be saved: files that were sent, and those we make. */
type SavedKind = keyof typeof endings

/** The name of a file as a person sees it, without the folders some browsers send along. */
export function nameOfFile(sent: string): string {
  const name = seenLine(sent.split(/[/\\]/).at(-1) ?? '')
  return [...name].slice(0, nameMax).join('')
}

/**
 * What a file is saved as: its sender's name, with the ending of what it is. Characters with a meaning to a file system
 * or to a header are gone, and a name cannot begin with a point.
 */
export function savedName(name: string, kind: SavedKind): string {
  const stem = nameOfFile(name)
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .replace(/[<>:"/\\|?*%;'`$&]/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .replace(/\s+/g, ' ')
  return `${stem || 'file'}.${endings[kind]}`
}

/**
 * The header that has a browser save a file and never show it (RFC 6266, section 4): a plain name for old browsers, and
 * the whole one as RFC 8187 writes it.
 */
export function savedAs(name: string, kind: SavedKind): string {
  const whole = savedName(name, kind)
  const plain = whole
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    // A wide quotation mark is a plain one by now.
    .replace(/[^\x20-\x7e]|["\\]/g, '_')
  // What `encodeURIComponent` leaves and RFC 8187, section 3.2.1, does not.
  const encoded = encodeURIComponent(whole).replace(
    /[!'()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** How large a file is, as people are told: kB under a megabyte, and MB with one figure after the point. */
export function sizeOfFile(bytes: number): { readonly unit: 'kilobyte' | 'megabyte'; readonly count: number } {
  return bytes < 1_000_000
    ? { unit: 'kilobyte', count: Math.max(1, Math.round(bytes / 1000)) }
    : { unit: 'megabyte', count: Math.round(bytes / 100_000) / 10 }
}
