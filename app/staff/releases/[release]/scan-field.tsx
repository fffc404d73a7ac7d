import { FileField, type Problem } from '#app/_form/field.tsx'
import { fileKinds } from '#lib/attachments/rules/attachment.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayChecks } from '#lib/releases/words/checks.ts'

/** Where the scan of a paper is chosen. It stands last in its form. */
export function ScanField({
  language,
  problems,
  isOptional = false,
}: {
  language: Language
  problems: readonly Problem[]
  isOptional?: boolean
}) {
  const say = sayChecks(language)
  return (
    <FileField
      name="file"
      label={say(isOptional ? 'scan.optional' : 'scan.file')}
      hint={isOptional ? `${say('scan.hint')} ${say('scan.again')}` : say('scan.hint')}
      accept={fileKinds.join(',')}
      problems={problems}
    />
  )
}
