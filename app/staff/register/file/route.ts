import { noForm } from '#app/_form/no-form.ts'
import { download } from '#app/_page/download.ts'
import { seeRegisterFile } from '#lib/releases/see/see-register-file.ts'
import { registerCsv } from '../register-csv.ts'

export const GET = download('staff', (viewer, { idInQuery, language }) =>
  seeRegisterFile(viewer, idInQuery('export'), (file) => registerCsv(file, language)),
)

export const POST = noForm
