import { noForm } from '#app/_form/no-form.ts'
import { download } from '#app/_page/download.ts'
import { seeScan } from '#lib/releases/see/see-scan.ts'

export const GET = download('staff', (viewer, { id }) => seeScan(viewer, id('release'), id('scan')))

export const POST = noForm
