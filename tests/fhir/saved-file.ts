import { exportRelease } from '#lib/fhir/do/export-release.ts'
import { seeReleaseFile } from '#lib/fhir/see/see-release-file.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { operate } from '../stage/operate.ts'

/** The file that a privacy officer saves of a form. */
export async function savedFile(officer: Viewer<'staff'>, id: ReleaseId): Promise<string> {
  const asked = await operate(officer, exportRelease, { release: id, reason: 'For the hospital.' })
  if (!asked.ok) throw new Error(asked.refusal)
  const { content } = (await seeReleaseFile(officer, id, asked.value.id))!.found!
  return Buffer.from(content).toString('utf8')
}
