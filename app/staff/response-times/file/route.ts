import { noForm } from '#app/_form/no-form.ts'
import { download } from '#app/_page/download.ts'
import { seeResponseFile } from '#lib/care/see/see-response-file.ts'
import { responseCsv } from '../response-csv.ts'

export const GET = download('staff', (viewer, { idInQuery, language }) =>
  seeResponseFile(viewer, idInQuery('export'), (figures) => responseCsv(figures, language)),
)

export const POST = noForm
