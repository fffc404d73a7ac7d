import { noForm } from '#app/_form/no-form.ts'
import { download } from '#app/_page/download.ts'
import { seeInvolvementFile } from '#lib/care/see/see-involvement-file.ts'
import { involvementCsv } from '../involvement-csv.ts'

export const GET = download('staff', (viewer, { idInQuery, language }) =>
  seeInvolvementFile(viewer, idInQuery('export'), (figures) => involvementCsv(figures, language)),
)

export const POST = noForm
