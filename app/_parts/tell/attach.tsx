import { z } from 'zod'
import { FileField, TextArea } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import { optionalWords, sentFile, wordsMax } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import type { Page } from '#app/_page/page.ts'
import { fileKinds, sizeOfFile } from '#lib/attachments/rules/attachment.ts'
import { sayAttachments } from '#lib/attachments/words/attachments.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { lookAtFile } from '#lib/files/look-at-file.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { sayTell } from '#lib/reports/words/tell.ts'

/** What is sent along with whose report it is: a file, with words or without. */
export const attaching = z.object({ words: optionalWords(wordsMax), file: sentFile('choose_file') })

/** Looks at the file that came with a form. */
export async function lookedAt<Wish extends Pick<z.output<typeof attaching>, 'file'>>(wish: Wish) {
  if (wish.file === 'crowded') return refused('files_crowded')
  const looked = await lookAtFile(wish.file)
  return looked.ok ? ok({ ...wish, file: looked.value }) : looked
}

/** The page on which somebody adds a file to their report. The words come first, so that they are kept in any case. */
export function attachPage(name: string, back: string, { language, form }: Asked): Page {
  const say = sayAttachments(language)
  const shown = form(name)
  return {
    title: say('title'),
    lead: say('lead'),
    back,
    main: (
      <Form name={name} shown={shown} language={language} hasFile>
        <TextArea
          name="words"
          rows={3}
          lengthMax={wordsMax}
          language={language}
          label={say('words')}
          value={shown.value('words')}
          problems={shown.problems}
        />
        <FileField
          name="file"
          label={say('file')}
          hint={say('fileHint')}
          // A phone that takes other pictures makes one of these of them.
          accept={[...fileKinds, 'image/webp', 'image/gif'].join(',')}
          problems={shown.problems}
        />
        <p className="govuk-hint">{say('again')}</p>
        <Button>{say('send')}</Button>
      </Form>
    ),
  }
}

/** What the page of a report says once something was added to it. */
export function saidAdded(what: string | null, language: Language): string {
  if (what === 'file') return sayAttachments(language)('added')
  return what === 'person' ? sayTell(language)('several.added') : sayFamily(language)('reports.added')
}

/** A file by its name and size. */
export function writtenFile(
  file: { readonly name: string; readonly sizeBytes: number },
  language: Language,
  how: 'one' | 'save' = 'one',
): string {
  const say = sayAttachments(language)
  const { unit, count } = sizeOfFile(file.sizeBytes)
  return say(how, { name: file.name, size: say(`sizes.${unit}`, { count }) })
}

/** The files that came with words: their names and sizes, to their sender. */
export function SentFiles({
  files,
  language,
}: {
  files: readonly Parameters<typeof writtenFile>[0][]
  language: Language
}) {
  return files.map((file) => (
    <p key={file.name + file.sizeBytes} className="ajar-words">
      {writtenFile(file, language)}
    </p>
  ))
}
