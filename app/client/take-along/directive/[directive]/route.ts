import { noForm } from '#app/_form/no-form.ts'
import { download } from '#app/_page/download.ts'
import { notFound } from '#app/_page/outcome.ts'
import { seeOwnDirective } from '#lib/take-along/see/see-own-take-along.ts'

export const GET = download('client', async (viewer, { id }) => {
  const seen = await seeOwnDirective(viewer, id('directive'))
  return seen && (seen.file ?? notFound())
})

export const POST = noForm
