import { z } from 'zod'
import { FileField } from '#app/_form/field.tsx'
import { fileForm } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { sentFile, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { importRelease } from '#lib/fhir/do/import-release.ts'
import { readConsent } from '#lib/fhir/rules/read-consent.ts'
import { readJson } from '#lib/fhir/rules/read-json.ts'
import { seeImportForm } from '#lib/fhir/see/see-import-form.ts'
import { sayImport } from '#lib/fhir/words/import.ts'
import { languages } from '#lib/i18n/language.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'

const shape = z.object({
  client: uuid('not_possible').transform((id) => id as ClientId),
  pageLanguage: z.enum(languages),
  file: sentFile('choose_fhir'),
})

export const GET = document('staff', (viewer, asked) => seeImportForm(viewer, asked.id<ClientId>('client')), importForm)

export const POST = fileForm(
  'staff',
  {
    name: 'release-import',
    shape,
    done: ({ id }, { client }) => `/staff/clients/${client}/releases/new?draft=${id}`,
  },
  readFile,
  importRelease,
)

/** What the file says, or where in it something cannot be taken. */
async function readFile({ client, pageLanguage: language, file }: z.output<typeof shape>) {
  if (file === 'crowded') return refused('files_crowded')
  const json = readJson(file.bytes)
  if (!json.ok) return json
  const form = readConsent(json.value)
  return form.ok ? ok({ client, language, form: form.value, bytes: file.bytes }) : form
}

function importForm({ id, name }: FoundBy<typeof seeImportForm>, asked: Asked): Page {
  const { language } = asked
  const say = sayImport(language)
  const shown = asked.form('release-import')
  const where = shown.problems.length > 0 ? shown.value('where') : ''
  return {
    title: say('title'),
    lead: say('lead', { name }),
    current: 'clients',
    back: `/staff/clients/${id}`,
    main: (
      <Form name="release-import" shown={shown} language={language} hasFile>
        {where && <p className="ajar-words">{say('where', { path: where })}</p>}
        <FileField
          name="file"
          label={say('file')}
          hint={say('hint')}
          accept="application/fhir+json,application/json,.json"
          problems={shown.problems}
        />
        <Button>{say('send')}</Button>
      </Form>
    ),
  }
}
