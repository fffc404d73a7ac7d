import { noForm } from '#app/_form/no-form.ts'
import { download } from '#app/_page/download.ts'
import { seeAccountingOfClient } from '#lib/disclosures/see/see-accounting.ts'
import { accountingRecord } from '#lib/fhir/rules/accounting-record.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { toldCsv } from '../told-csv.ts'
import { toldPdf } from '../told-pdf.ts'

export const GET = download('staff', (viewer, { id, idInQuery, language, query }) =>
  seeAccountingOfClient(viewer, id<ClientId>('client'), idInQuery('export'), query.get('as'), {
    csv: (accounting) => toldCsv(accounting, language),
    pdf: (accounting) => toldPdf(accounting, language),
    fhir: (accounting) => new TextEncoder().encode(JSON.stringify(accountingRecord(accounting), null, 1)),
  }),
)

export const POST = noForm
