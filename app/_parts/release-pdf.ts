import { type PdfPart, taggedPdf } from '#lib/files/tagged-pdf.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { WriteCopy } from '#lib/releases/see/see-release-copy.ts'
import { sayEvidence } from '#lib/releases/words/evidence.ts'
import { evidenceLines } from './release-evidence.tsx'

/** Writes the copy of a form in a reader's language: the words as they were signed, and what shows that they were. */
export function releasePdf(language: Language): WriteCopy {
  const say = sayEvidence(language)
  return (evidence, timeZone) =>
    taggedPdf({
      title: say('copy.title'),
      language,
      at: evidence.completedAt ?? evidence.signedAt!,
      parts: [
        { tag: 'H1', text: say('copy.title') },
        { tag: 'P', text: say('copy.lead') },
        { tag: 'H2', text: say('copy.words') },
        ...signedParts(evidence.signedText).map((part) => ({ ...part, language: evidence.textLanguage })),
        { tag: 'H2', text: say('title') },
        ...evidenceLines(evidence, language, timeZone).map(({ what, is }) => ({
          tag: 'P' as const,
          text: `${what}: ${is}`,
        })),
      ],
    })
}

/** A signed text line by line, without a letter changed: a line of a list begins with a dash. */
function signedParts(text: string): PdfPart[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (line.startsWith('  - ') ? { tag: 'LI', text: line.slice(4) } : { tag: 'P', text: line }))
}
