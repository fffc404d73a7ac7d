import { z } from 'zod'
import { fileForm } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { sentFile, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { lookedAt } from '#app/_parts/tell/attach.tsx'
import { ScanField } from '#app/staff/releases/[release]/scan-field.tsx'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { inWords } from '#lib/i18n/known.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import { addScan } from '#lib/releases/do/add-scan.ts'
import { seeScanForm } from '#lib/releases/see/see-scan.ts'
import { sayChecks } from '#lib/releases/words/checks.ts'

export const GET = document('staff', (viewer, asked) => seeScanForm(viewer, asked.id<ReleaseId>('release')), scanForm)

export const POST = fileForm(
  'staff',
  {
    name: 'release-scan-add',
    shape: z.object({ release: uuid('not_possible'), file: sentFile('choose_scan') }),
    done: ({ id }) => `/staff/releases/${id}`,
  },
  lookedAt,
  addScan,
)

/** Where the scan of a paper is added that was typed in without one. */
function scanForm({ id, client, recipient, relationship }: FoundBy<typeof seeScanForm>, asked: Asked): Page {
  const { language } = asked
  const say = sayChecks(language)
  const shown = asked.form('release-scan-add')
  return {
    title: say('scan.add'),
    lead: say('whom', { client, recipient, relationship: inWords('relationships', relationship, language) }),
    current: 'clients',
    back: `/staff/releases/${id}`,
    main: (
      <Form name="release-scan-add" shown={shown} language={language} hasFile>
        <ScanField language={language} problems={shown.problems} />
        <Button>{say('scan.save')}</Button>
      </Form>
    ),
  }
}
