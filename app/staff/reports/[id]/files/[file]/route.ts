import { noForm } from '#app/_form/no-form.ts'
import { download } from '#app/_page/download.ts'
import { seeAttachment } from '#lib/attachments/see/see-attachment.ts'

export const GET = download('staff', (viewer, { id }) => seeAttachment(viewer, id('id'), id('file')))

export const POST = noForm
