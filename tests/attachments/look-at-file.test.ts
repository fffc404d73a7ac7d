import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { fileBytesMax } from '#lib/attachments/rules/attachment.ts'
import { lookAtFile } from '#lib/files/look-at-file.ts'
import { pdf, phonePhoto, pngWithWords, refusedFiles } from './sample-files.ts'

const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text)

async function taken(bytes: Uint8Array, name = 'photo.jpg') {
  const looked = await lookAtFile({ name, bytes })
  if (!looked.ok) throw new Error(looked.refusal)
  return looked.value
}

describe('a photo', () => {
  test('keeps nothing of where and with what it was taken, and stands upright', async () => {
    const photo = await phonePhoto()
    expect(holds(photo, 'Phone of Elena')).toBe(true)
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    const { bytes, kind } = await taken(photo)
    expect(kind).toBe('image/jpeg')
    expect(holds(bytes, 'Phone of Elena')).toBe(false)
    const { exif, xmp, iptc, icc, orientation, width, height } = await sharp(bytes).metadata()
    expect({ exif, xmp, iptc, icc, orientation }).toEqual({})
    expect([width, height]).toEqual([40, 60])
  })

  test('loses what was hidden behind its last point', async () => {
    const photo = Buffer.concat([await phonePhoto(), Buffer.from('<script>hidden</script>')])
    expect(holds((await taken(photo)).bytes, 'hidden')).toBe(false)
  })

  test.each(['png', 'webp', 'gif'] as const)('is taken as %s as well, whatever its name says', async (format) => {
    const made = await sharp(await phonePhoto())
      .toFormat(format)
      .toBuffer()
    expect((await taken(made, 'photo.exe')).kind).toBe(format === 'webp' ? 'image/jpeg' : 'image/png')
  })

  test('in PNG loses its words before anybody unpacks them to a thousand times their size', async () => {
    const [plain, wordy] = [await pngWithWords(0), await pngWithWords(4)]
    const spent = async (looks: () => Promise<unknown>) => {
      const before = process.cpuUsage()
      await looks()
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    const unpacking = await spent(() => sharp(wordy).metadata())
    expect(await spent(() => taken(wordy))).toBeLessThan(unpacking / 3)
    expect(Buffer.from((await taken(wordy)).bytes)).toEqual(Buffer.from((await taken(plain)).bytes))
  })

  test('with more points than any phone has is refused before it is unpacked', async () => {
    const made = await sharp({ create: { width: 12_000, height: 6_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await lookAtFile({ name: 'big.png', bytes: made })).toEqual({ ok: false, refusal: 'picture_too_large' })
  })
})

test('a PDF is kept to the byte', async () => {
  expect(await taken(pdf, 'letter.pdf')).toEqual({ name: 'letter.pdf', kind: 'application/pdf', bytes: pdf })
})

test.each([
  ['a renamed program', 'file_of_no_kind'],
  ['a drawing that can hold scripts', 'file_of_no_kind'],
  ['a page', 'file_of_no_kind'],
  ['a PDF that was cut off', 'file_broken'],
  ['a photo of an iPhone', 'file_of_iphone'],
  ['a photo that was cut off', 'file_broken'],
  ['nothing but letters', 'file_of_no_kind'],
] as const)('%s is refused as %s', async (what, refusal) => {
  expect(await lookAtFile(refusedFiles[what])).toEqual({ ok: false, refusal })
})

test('a file of more than 10 MB is refused, and one of 10 MB is not for its size', async () => {
  const large = (length: number) => Buffer.concat([pdf, Buffer.alloc(length - pdf.length)])
  expect(await lookAtFile({ name: 'a.pdf', bytes: large(fileBytesMax + 1) })).toEqual({
    ok: false,
    refusal: 'file_too_large',
  })
  const whole = Buffer.alloc(fileBytesMax, 0x20)
  whole.set(pdf.subarray(0, 9), 0)
  whole.set(pdf.subarray(-30), fileBytesMax - 30)
  expect((await lookAtFile({ name: 'a.pdf', bytes: whole })).ok).toBe(true)
})
