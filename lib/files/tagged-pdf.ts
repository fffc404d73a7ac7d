import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { Language } from '#lib/i18n/language.ts'

/** A heading, a paragraph, a line of a list, or a pair of a name and what it is. */
export interface PdfPart {
  readonly tag: 'H1' | 'H2' | 'P' | 'LI'
  readonly text: string
  /** Where it is in another language than the document. */
  readonly language?: Language
}

interface Content {
  readonly title: string
  readonly language: Language
  readonly parts: readonly PdfPart[]
  /** The day the document says it was made: what it shows is as of then, so that the same content is the same bytes. */
  readonly at: Date
}

const locale = { en: 'en-US', es: 'es-US' } as const
const sizes = { H1: 18, H2: 13, P: 11, LI: 11 } as const
/** An open font with the letters of all languages of Latin and Cyrillic writing, which comes with a package we have. */
const fontFile = 'next/dist/compiled/@vercel/og/Geist-Regular.ttf'
let font: Promise<Buffer> | null = null

/**
 * A PDF that a screen reader can read (PDF/UA-1, ISO 14289-1): each part has its tag, the document its language and its
 * title. It says nothing of who made it, and the same content always gives the same bytes.
 */
export async function taggedPdf({ title, language, parts, at }: Content): Promise<Uint8Array> {
  font ??= readFile(createRequire(`${process.cwd()}/package.json`).resolve(fontFile))
  const document = new PDFDocument({
    size: 'LETTER',
    margins: { top: 64, bottom: 64, left: 64, right: 64 },
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    lang: locale[language],
    displayTitle: true,
    // The plain fonts of PDF have no accents of their own, and are not in the file.
    font: (await font) as never,
    info: { Title: title, Creator: 'Ajar', Producer: 'Ajar', CreationDate: at, ModDate: at },
  })
  const chunks: Buffer[] = []
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.on('error', reject)
  })
  const root = document.struct('Document', { lang: locale[language] })
  document.addStructure(root)
  for (const group of inLists(parts)) {
    if (!Array.isArray(group)) {
      root.add(tagged(document, group))
      continue
    }
    const list = document.struct('L')
    for (const part of group) {
      const item = document.struct('LI')
      item.add(tagged(document, part))
      item.end()
      list.add(item)
    }
    list.end()
    root.add(list)
  }
  root.end()
  document.end()
  return whole
}

/** Lines of a list that follow each other are one list. */
function inLists(parts: readonly PdfPart[]): (PdfPart | PdfPart[])[] {
  const groups: (PdfPart | PdfPart[])[] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (part.tag !== 'LI') groups.push(part)
    else if (Array.isArray(last)) last.push(part)
    else groups.push([part])
  }
  return groups
}

function tagged(document: PDFKit.PDFDocument, { tag, text, language }: PdfPart) {
  const isHeading = tag === 'H1' || tag === 'H2'
  const options = language ? { lang: locale[language] } : {}
  return document.struct(tag === 'LI' ? 'LBody' : tag, options, () => {
    document.fontSize(sizes[tag])
    document.text(tag === 'LI' ? `- ${text}` : text, tag === 'LI' ? { indent: 12 } : {})
    document.moveDown(isHeading ? 0.3 : tag === 'LI' ? 0.15 : 0.6)
  })
}
