import { noForm } from '#app/_form/no-form.ts'
import { download } from '#app/_page/download.ts'
import { releasePdf } from '#app/_parts/release-pdf.ts'
import { seeCopy } from '#lib/releases/see/see-release-copy.ts'

export const GET = download('staff', (viewer, { id, language }) =>
  seeCopy(viewer, id('release'), language, releasePdf(language)),
)

export const POST = noForm
