import { noForm } from '#app/_form/no-form.ts'
import { download } from '#app/_page/download.ts'
import { seeDirective } from '#lib/take-along/see/see-take-along.ts'

export const GET = download('staff', (viewer, { id }) => seeDirective(viewer, id('client'), id('directive')))

export const POST = noForm
