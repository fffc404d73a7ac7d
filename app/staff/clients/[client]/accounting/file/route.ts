import { noForm } from '#app/_form/no-form.ts'
import { download } from '#app/_page/download.ts'
import { seeAccountingOfClient } from '#lib/disclosures/see/see-accounting.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { toldCsv } from '../told-csv.ts'

export const GET = download('staff', (viewer, { id, idInQuery, language }) =>
  seeAccountingOfClient(viewer, id<ClientId>('client'), idInQuery('export'), (accounting) =>
    toldCsv(accounting, language),
  ),
)

export const POST = noForm
