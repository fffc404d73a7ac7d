import { idIn } from '#app/_page/id-in.ts'
import { ownHostOf } from '#app/_page/own-host.ts'
import { fileBytesMax, type SentFile } from '#lib/attachments/rules/attachment.ts'
import { hashOf } from '#lib/auth/secret.ts'
import { config } from '#lib/config/config.ts'
import type { Upload } from '#lib/files/upload-room.ts'
import { seenText } from '#lib/kernel/seen-text.ts'
import { ownPressed } from '#lib/sign-in/rules/return-to.ts'
import { type FormValues, readWish } from './read-form.ts'

/** Four times the size of the longest form. */
const bytesMax = 1_048_576
/** Ten times the fields of the longest form. Half a million would stop everybody for minutes while they are sorted. */
const fieldsMax = 2_000
/** How many bytes are still read, though not kept. */
const patienceBytes = { words: 33_554_432, file: 268_435_456 }

/**
 * What is asked for instead of sending a form: keep its words, and go somewhere, or nowhere; or forget words kept
 * before.
 */
export type Aside =
  | { readonly does: 'keep' }
  | { readonly does: 'leave'; readonly returnTo: string | null }
  | { readonly does: 'forget'; readonly key: string | null }

/** What somebody sent: the form's name, its key, every word as typed, and the fields as a shape reads them. */
export interface Posted {
  readonly form: string
  readonly key: string
  /** Which of several forms of this name on the page. */
  readonly part: string
  /** The key of the unsent words the form was shown with. */
  readonly shownWith: string | null
  /** The id of the refused words that it shows again. */
  readonly again: string | null
  /** The mark of the session that the page was drawn for; null if nobody was signed in. */
  readonly drawnFor: string | null
  /** The mark of what it was drawn with, by which `isAsDrawn` tells whether it was touched. */
  readonly drawn: string | null
  readonly aside: Aside | null
  readonly values: FormValues
  /** The hash of the file that came along, which is no word of the form; null without one. */
  readonly fileHash: string | null
  readonly wish: Record<string, unknown>
}

/**
 * Whether a POST comes from a page of this portal: its Origin must be there and be the whole of ours, under the host it
 * was sent to, and over TLS unless this deployment is opened without. Any other POST may be another site using
 * somebody's session.
 */
export function isFromOwnPage(request: Request): boolean {
  const host = ownHostOf(request)
  const site = request.headers.get('sec-fetch-site')
  if (!host || (site !== null && site !== 'same-origin')) return false
  const own = ['https:', new URL(config.publicUrl).protocol].map((scheme) => `${scheme}//${host}`)
  return own.some((each) => URL.canParse(each) && new URL(each).origin === request.headers.get('origin'))
}

/**
 * Reads a posted form. Says so if it is larger than any form of ours, or no form at all. Only a form that takes a file
 * is read further, and of a file that is too large as much as shows that it is: the words before it are kept. So they
 * are where there is no room for the file now, which is `crowded` then.
 */
export async function readPosted(
  request: Request,
  upload: Upload | null = null,
): Promise<Posted | 'tooLarge' | 'unknown'> {
  const type = request.headers.get('content-type') ?? ''
  const ending = upload && endedBy(type)
  const read = await bytesOf(request, upload && ending ? { upload, ending } : null)
  if (!read) return 'tooLarge'
  const { bytes, isCrowded } = read
  const fields = await fieldsIn(bytes, type)
  if (!fields) return 'unknown'
  const typed = new Map<string, string[]>()
  const own = new Map<string, string>()
  let count = 0
  let file: SentFile | null = null
  for (const [name, value] of fields) {
    if (++count > fieldsMax) return 'tooLarge'
    if (typeof value !== 'string') {
      if (upload && !isCrowded && name === 'file' && value.size > 0)
        file = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) }
      continue
    }
    if (ownFields.has(name)) own.set(name, value)
    // A browser ends each line with two characters, and copied words bring invisible characters along: a person sees
    // neither.
    else typed.set(name, [...(typed.get(name) ?? []), seenText(value)])
  }
  // A field may have any name, even `__proto__`. It becomes a property like the others.
  const values: FormValues = Object.fromEntries(typed)
  return {
    form: own.get('form') ?? '',
    key: idIn<string>(own.get('key')) ?? crypto.randomUUID(),
    part: (own.get('part') ?? '').slice(0, partMax),
    shownWith: idIn(own.get('typed')),
    again: idIn(own.get('again')),
    drawnFor: own.get('own') ?? null,
    drawn: own.get('drawn') ?? null,
    aside: asideIn(own),
    values,
    fileHash: file && hashOf(file.bytes),
    wish: { ...readWish(values), ...(file && { file }), ...(isCrowded && { file: 'crowded' }) },
  }
}

/** The fields that are about a form, and not of it. */
const ownFields = new Set(['form', 'key', 'part', 'typed', 'again', 'own', 'drawn', 'keep', 'leave', 'forget'])
const partMax = 200

/** Every field of a form as it came, to send it once more: what it is about, and what was typed. */
export function fieldsOf({ form, key, part, shownWith, again, drawnFor, values }: Posted): [string, string][] {
  const own = { form, key, part, typed: shownWith ?? '', again: again ?? '', own: drawnFor ?? '' }
  return [
    ...Object.entries(own).filter(([, value]) => value !== ''),
    ...Object.entries(values).flatMap(([name, each]) => each.map((value): [string, string] => [name, value])),
  ]
}

/** Where a page leads somebody who leaves quickly. Signing out is part of that, whatever else happens. */
const quickExit = '/sign-out/leave'

export function isQuickExit(wanted: Aside | null): boolean {
  return wanted?.does === 'leave' && wanted.returnTo === quickExit
}

function asideIn(own: ReadonlyMap<string, string>): Aside | null {
  if (own.has('leave'))
    return { does: 'leave', returnTo: own.get('leave') ? ownPressed(own.get('leave')) || '/' : null }
  if (own.has('forget')) return { does: 'forget', key: idIn(own.get('forget')) }
  return own.has('keep') ? { does: 'keep' } : null
}

async function fieldsIn(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): Promise<Iterable<[string, FormDataEntryValue]> | null> {
  if (type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(new TextDecoder().decode(bytes))
  if (!type.startsWith('multipart/form-data')) return null
  return new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => null)
}

/** What ends a form of this type, for one that was cut; null for a type that holds no file. */
function endedBy(type: string): Uint8Array | null {
  const [, quoted, plain] = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(type) ?? []
  const boundary = quoted ?? plain
  return boundary ? new TextEncoder().encode(`\r\n--${boundary}--\r\n`) : null
}

/**
 * Reads what was sent; null when it is too much. The rest is read too, and thrown away: a browser that is cut off while
 * it sends shows an error of its own instead of our page. Where a file may be among it, what is too much is cut and
 * ended, which leaves a file that is larger than any may be; and where there is no room for it, no more than words.
 */
async function bytesOf(
  request: Request,
  file: { readonly upload: Upload; readonly ending: Uint8Array } | null,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; isCrowded: boolean } | null> {
  const all = file ? fileBytesMax + bytesMax : bytesMax
  // Taken whole at the beginning where a browser says how much comes: of many who begin at once, some get through.
  const said = Math.min(Number(request.headers.get('content-length')) || 0, all)
  let isCrowded = file !== null && !file.upload.grows(said)
  let most = isCrowded ? bytesMax : all
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    if (file && !isCrowded && !file.upload.grows(Math.min(length + part.byteLength, most))) {
      isCrowded = true
      most = bytesMax
      parts.splice(0, parts.length, joined(parts, Math.min(length, most)))
    }
    if (length <= most) parts.push(part)
    length += part.byteLength
    if (length > most && !file) parts.length = 0
    if (length > (file ? patienceBytes.file : patienceBytes.words)) break
  }
  if (length <= most) return { bytes: joined(parts, length), isCrowded }
  return file && { bytes: joined([joined(parts, most), file.ending], most + file.ending.length), isCrowded }
}

/** The first bytes of what came in parts, as one. */
function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    const fitting = part.subarray(0, length - at)
    whole.set(fitting, at)
    at += fitting.byteLength
  }
  return whole
}
