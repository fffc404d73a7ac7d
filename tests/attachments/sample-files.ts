import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A photo as a phone takes it: turned, and with the place and the phone written into it. */
export async function phonePhoto(width = 60, height = 40): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: '#4488aa' } })
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Make: 'Phone of Elena', Orientation: '6' },
      IFD3: { GPSLatitude: '44/1 58/1 40/1', GPSLatitudeRef: 'N', GPSLongitude: '93/1 16/1 0/1', GPSLongitudeRef: 'W' },
    })
    .jpeg()
    .toBuffer()
}

/** A small picture with so many texts in it, each of which unpacks to 50 MB. */
export async function pngWithWords(texts: number): Promise<Uint8Array> {
  const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#4488aa' } })
    .png()
    .toBuffer()
  const body = Buffer.concat([Buffer.from('zTXta\0\0', 'latin1'), deflateSync(Buffer.alloc(50_000_000))])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(body.length - 4)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  // Behind the signature and the chunk every PNG begins with.
  const [begins, ends] = [png.subarray(0, 33), png.subarray(33)]
  return Buffer.concat([begins, ...Array<Buffer>(texts).fill(chunk), ends])
}

const ascii = (text: string) => new TextEncoder().encode(text)

/** A PDF of one empty page, with words in it that nothing of ours changes. */
export const pdf = ascii(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
xref
0 4
0000000000 65535 f
trailer<</Size 4/Root 1 0 R>>
startxref
190
%%EOF
`)

/** Files that cannot be taken, by what they are. */
export const refusedFiles = {
  'a renamed program': { name: 'photo.jpg', bytes: new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0]) },
  'a drawing that can hold scripts': {
    name: 'drawing.svg',
    bytes: ascii('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  },
  'a page': { name: 'photo.png', bytes: ascii('<!doctype html><script>alert(1)</script>') },
  'a PDF that was cut off': { name: 'letter.pdf', bytes: pdf.slice(0, 150) },
  'a photo of an iPhone': {
    name: 'IMG_0001.HEIC',
    bytes: new Uint8Array([0, 0, 0, 24, ...ascii('ftypheic'), 0, 0, 0, 0, ...ascii('heicmif1')]),
  },
  'a photo that was cut off': {
    name: 'photo.png',
    bytes: new Uint8Array([0x89, ...ascii('PNG\r\n\u001a\n'), 0, 0, 0, 13, ...ascii('IHDR'), 0, 0, 0, 9]),
  },
  'nothing but letters': { name: 'photo.jpeg', bytes: ascii('hello') },
} as const
