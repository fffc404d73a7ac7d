import { z } from 'zod'
import { form } from '#app/_form/form.ts'
import { uuid, words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { reasonMax, SavedFigures } from '#app/staff/_parts/saved-figures.tsx'
import { exportRecord } from '#lib/disclosures/do/export-record.ts'
import { type SeenRecordRequest, seeRecordRequest } from '#lib/disclosures/see/see-record.ts'
import { sayRecord } from '#lib/disclosures/words/record.ts'
import type { ClientId } from '#lib/kernel/id.ts'

export const GET = document('staff', (viewer, asked) => seeRecordRequest(viewer, asked.id<ClientId>('client')), record)

export const POST = form(
  'staff',
  {
    name: 'record-save',
    says: 'next',
    shape: z.object({ client: uuid('not_possible'), reason: words('say_why_file', reasonMax) }),
    done: ({ id, client }) => `/staff/clients/${client}/record/file?export=${id}`,
  },
  exportRecord,
)

/** Where a privacy officer saves the record of a client who asked for it. */
function record(seen: SeenRecordRequest, { language, form: formOf }: Asked): Page {
  const say = sayRecord(language)
  return {
    title: say('title'),
    lead: say('lead', { name: seen.name }),
    current: 'clients',
    back: `/staff/clients/${seen.id}`,
    main: (
      <>
        <p>{say('holds')}</p>
        <p>{say('withheld')}</p>
        <p>{say('check')}</p>
        <SavedFigures
          name="record-save"
          shown={formOf('record-save')}
          language={language}
          timeZone={seen.timeZone}
          title={say('saveTitle')}
          lead={say('saveLead')}
          exports={seen.exports}
        />
      </>
    ),
  }
}
