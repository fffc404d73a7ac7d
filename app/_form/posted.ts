import { z } from 'zod'
import { ownHostOf } from '#app/_page/own-host.ts'
import { seenText } from '#lib/kernel/seen-text.ts'
import { type FormValues, readWish } from './read-form.ts'

/** Four times the size of the longest form. */
const bytesMax = 1_048_576
/** Ten times the fields of the longest form. Half a million would stop everybody for minutes while they are sorted. */
const fieldsMax = 2_000
/** How many times this size is still read, though not kept. */
const patience = 32

/** What somebody sent: the form's name, its key, every word as typed, and the fields as a shape reads them. */
export interface Posted {
  readonly form: string
  readonly key: string
  readonly values: FormValues
  readonly wish: Record<string, unknown>
}

/**
 * Whether a POST comes from a page of this portal: its Origin must be there and name the host it was sent to. Any other
 * POST may be another site using somebody's session.
 */
export function isFromOwnPage(request: Request): boolean {
  const origin = request.headers.get('origin')
  const host = ownHostOf(request)
  if (!origin || !host || !URL.canParse(origin)) return false
  const site = request.headers.get('sec-fetch-site')
  return new URL(origin).host === host && (site === null || site === 'same-origin')
}

/** Reads a posted form. Says so if it is larger than any form of ours, or no form at all. */
export async function readPosted(request: Request): Promise<Posted | 'tooLarge' | 'unknown'> {
  const bytes = await bytesOf(request)
  if (!bytes) return 'tooLarge'
  const fields = await fieldsIn(bytes, request.headers.get('content-type') ?? '')
  if (!fields) return 'unknown'
  const typed = new Map<string, string[]>()
  let [form, key, count] = ['', '', 0]
  for (const [name, value] of fields) {
    if (++count > fieldsMax) return 'tooLarge'
    if (typeof value !== 'string') continue
    if (name === 'form') form = value
    else if (name === 'key') key = value
    // A browser ends each line with two characters, and copied words bring signs along: a person sees neither.
    else typed.set(name, [...(typed.get(name) ?? []), seenText(value)])
  }
  // A field may have any name, even `__proto__`. It becomes a property like the others.
  const values: FormValues = Object.fromEntries(typed)
  return { form, key: z.uuid().safeParse(key).success ? key : crypto.randomUUID(), values, wish: readWish(values) }
}

async function fieldsIn(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): Promise<Iterable<[string, FormDataEntryValue]> | null> {
  if (type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(new TextDecoder().decode(bytes))
  if (!type.startsWith('multipart/form-data')) return null
  return new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => null)
}

/**
 * Reads what was sent; null when it is too much. The rest is read too, and thrown away: a browser that is cut off while
 * it sends shows an error of its own instead of our page.
 */
async function bytesOf(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.byteLength
    if (length <= bytesMax) parts.push(part)
    else parts.length = 0
    if (length > bytesMax * patience) break
  }
  if (length > bytesMax) return null
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}
