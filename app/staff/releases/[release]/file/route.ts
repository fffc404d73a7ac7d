import { noForm } from '#app/_form/no-form.ts'
import { download } from '#app/_page/download.ts'
import { seeReleaseFile } from '#lib/fhir/see/see-release-file.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'

export const GET = download('staff', (viewer, { id, idInQuery }) =>
  seeReleaseFile(viewer, id<ReleaseId>('release'), idInQuery('export')),
)

export const POST = noForm
