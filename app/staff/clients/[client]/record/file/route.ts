import { noForm } from '#app/_form/no-form.ts'
import { download } from '#app/_page/download.ts'
import { seeRecordFile } from '#lib/disclosures/see/see-record.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { recordPdf } from '../record-pdf.ts'

export const GET = download('staff', (viewer, { id, idInQuery, language }) =>
  seeRecordFile(viewer, id<ClientId>('client'), idInQuery('export'), (record) => recordPdf(record, language)),
)

export const POST = noForm
