import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF as a reader of others reads it: its words, its language and title, and the tags of its parts. */
export async function readPdf(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)))
  const words = await Promise.all(pages.map(async (page) => (await page.getTextContent()).items))
  const trees = await Promise.all(pages.map((page) => page.getStructTree()))
  const { info } = await document.getMetadata()
  const marks: unknown = await document.getMarkInfo()
  return {
    text: bare(
      words
        .flat()
        .map((item) => ('str' in item ? item.str : ''))
        .join(''),
    ),
    marked: marks instanceof Map && marks.get('Marked'),
    info: info as Record<string, unknown>,
    tags: new Set([...JSON.stringify(trees).matchAll(/"role":"(\w+)"/g)].map(([, role]) => role)),
    trees: JSON.stringify(trees),
  }
}
/** Without spaces, which a PDF leaves out where a line ends, and without the dashes of lists. */
export const bare = (text: string) => text.replace(/\s+/g, '').replaceAll('-', '')
