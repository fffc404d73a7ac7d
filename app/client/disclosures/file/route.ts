import { noForm } from '#app/_form/no-form.ts'
import { download } from '#app/_page/download.ts'
import { seeAccountingFile } from '#lib/releases/see/see-accounting-file.ts'
import { accountingCsv } from '../accounting-csv.ts'

export const GET = download('client', (viewer, { language }) =>
  seeAccountingFile(viewer, (accounting) => accountingCsv(accounting, language)),
)

export const POST = noForm
