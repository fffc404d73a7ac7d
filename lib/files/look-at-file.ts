import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import {
  type FileRefusal,
  fileBytesMax,
  type KeptFile,
  nameOfFile,
  type SentFile,
} from '#lib/attachments/rules/attachment.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'

/** As many points as the largest pictures of phones have. What unpacks to more is made to fill our memory. */
const pointsMax = 60_000_000
/** The longest side of what is kept: a page of paper can still be read. */
const sideMax = 4_000

// One picture at a time, on one core: whoever sends pictures must not keep readers waiting.
sharp.concurrency(1)
sharp.cache(false)
let before: Promise<unknown> = Promise.resolve()

/**
 * Looks into a file, whatever it calls itself, and makes a picture of it anew: only its points are left, and where and
 * with what it was taken is gone. A PDF stays as it is and is never shown by us.
 */
export async function lookAtFile({ name, bytes }: SentFile): Promise<Result<KeptFile, FileRefusal>> {
  if (bytes.length > fileBytesMax) return refused('file_too_large')
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const called = nameOfFile(name)
  switch (found?.mime) {
    case 'application/pdf':
      return isWholePdf(bytes) ? ok({ name: called, bytes, kind: 'application/pdf' }) : refused('file_broken')
    case 'image/jpeg':
    case 'image/webp':
      return pictureOf(called, bytes, 'image/jpeg')
    case 'image/png':
    case 'image/apng':
      return pictureOf(called, withoutTexts(bytes), 'image/png')
    case 'image/gif':
      return pictureOf(called, bytes, 'image/png')
    case 'image/heic':
    case 'image/heic-sequence':
    case 'image/heif':
    case 'image/heif-sequence':
    case 'image/avif':
      return refused('file_of_iphone')
    default:
      return refused('file_of_no_kind')
  }
}

/** A PDF ends with where its table stands and a mark (ISO 32000-1, section 7.5.5). One that was cut off does not. */
function isWholePdf(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.subarray(-2048)).toString('latin1')
  return /startxref\s+\d+\s+%%EOF/.test(end)
}

/** Chunks of a PNG that hold words, packed or not (PNG, third edition, section 11.3.3). */
const textChunks = new Set(['tEXt', 'zTXt', 'iTXt'])

/**
 * A PNG without its words. None of them is kept, and they may unpack to a thousand times their size: a picture of a few
 * points would hold up everybody who waits to send one. What is no PNG after all stays as it is, and is refused later.
 */
function withoutTexts(bytes: Uint8Array): Uint8Array {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const signatureBytes = 8
  // The length of a chunk counts what is in it, and neither itself, nor its name, nor its checksum.
  const aroundBytes = 12
  const kept = [data.subarray(0, signatureBytes)]
  for (let at = signatureBytes; at + aroundBytes <= data.length; ) {
    const end = at + aroundBytes + data.readUInt32BE(at)
    if (!textChunks.has(data.toString('latin1', at + 4, at + 8))) kept.push(data.subarray(at, end))
    at = end
  }
  return Buffer.concat(kept)
}

async function pictureOf(
  name: string,
  bytes: Uint8Array,
  wanted: 'image/jpeg' | 'image/png',
): Promise<Result<KeptFile, FileRefusal>> {
  const made = before.then(() => madeAnew(bytes, wanted))
  before = made.catch(() => {})
  try {
    const { bytes: anew, kind } = await made
    return anew.length > fileBytesMax ? refused('file_too_large') : ok({ name, bytes: anew, kind })
  } catch (error) {
    return refused(/pixel limit/i.test(String(error)) ? 'picture_too_large' : 'file_broken')
  }
}

async function madeAnew(
  bytes: Uint8Array,
  wanted: 'image/jpeg' | 'image/png',
): Promise<{ bytes: Uint8Array; kind: 'image/jpeg' | 'image/png' }> {
  const drawn = () =>
    sharp(bytes, { failOn: 'error', limitInputPixels: pointsMax, animated: false })
      .timeout({ seconds: 20 })
      // As it was held when it was taken: what said so goes with the rest.
      .autoOrient()
      .resize({ width: sideMax, height: sideMax, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
  if (wanted === 'image/png') {
    const png = await drawn().png().toBuffer()
    if (png.length <= fileBytesMax) return { bytes: png, kind: wanted }
  }
  return {
    bytes: await drawn().flatten({ background: '#ffffff' }).jpeg({ quality: 85 }).toBuffer(),
    kind: 'image/jpeg',
  }
}
