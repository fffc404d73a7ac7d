import { Link } from '#app/_parts/link.tsx'
import { writtenFile } from '#app/_parts/tell/attach.tsx'
import { sayAttachments } from '#lib/attachments/words/attachments.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { SeenReport } from '#lib/reports/see/see-desk-report.ts'

interface Props {
  readonly reportId: string
  readonly files: SeenReport['additions'][number]['files']
  readonly language: Language
}

/** Files that came with words. Each is saved; that it was is kept in the audit. */
export function Files({ reportId, files, language }: Props) {
  if (files.length === 0) return null
  return (
    <>
      {files.map((file) => (
        <p key={file.id} className="ajar-words">
          <Link href={`/staff/reports/${reportId}/files/${file.id}`}>{writtenFile(file, language, 'save')}</Link>
        </p>
      ))}
      <p className="govuk-hint">{sayAttachments(language)('onlySaved')}</p>
    </>
  )
}
