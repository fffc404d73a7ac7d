import { noForm } from '#app/_form/no-form.ts'
import { download } from '#app/_page/download.ts'
import { notFound } from '#app/_page/outcome.ts'
import { seeOwnScan } from '#lib/releases/see/see-scan.ts'

export const GET = download('client', async (viewer, { id }) => {
  const seen = await seeOwnScan(viewer, id('release'), id('scan'))
  return seen && (seen.file ?? notFound())
})

export const POST = noForm
