import { noForm } from '#app/_form/no-form.ts'
import { download } from '#app/_page/download.ts'
import { notFound } from '#app/_page/outcome.ts'
import { releasePdf } from '#app/_parts/release-pdf.ts'
import { seeOwnCopy } from '#lib/releases/see/see-release-copy.ts'

export const GET = download('client', async (viewer, { id, language }) => {
  const seen = await seeOwnCopy(viewer, id('release'), language, releasePdf(language))
  return seen && (seen.file ?? notFound())
})

export const POST = noForm
