import { advanceDirective } from '#drizzle/tables/release-papers.ts'
import type { KeptFile } from '#lib/attachments/rules/attachment.ts'
import type { Operation } from '#lib/database/operation.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { tellClient } from '#lib/releases/rows/tell-of-form.ts'
import { directivesOf } from '../rows/kept-along.ts'
import { writtenFor } from '../rows/written-for.ts'

interface Wish {
  /** In whose name staff keep it; null for a client who keeps their own. */
  readonly client: string | null
  readonly signedOn: string
  readonly file: KeptFile
}

/** How many scans one client keeps here at once: a directive may have several pages. */
const directivesMax = 10

/** Keeps a scan of an advance directive, with the day on which it was signed. */
export const addDirective: Operation<
  'client' | 'staff',
  Wish,
  null,
  'not_possible' | 'directive_in_future' | 'too_many_directives'
> = async (tx, viewer, { client, signedOn, file }) => {
  const of = await writtenFor(tx, client, 'record_release')
  if (!of) return refused('not_possible')
  if (signedOn > dayOf(viewer.at, (await ownCenter(tx)).timeZone)) return refused('directive_in_future')
  if ((await directivesOf(tx, of.clientId)).length >= directivesMax) return refused('too_many_directives')
  const { name, kind, bytes } = file
  const scan = { name, kind, sizeBytes: bytes.length, content: Buffer.from(bytes) }
  await tx.insert(advanceDirective).values({ ...of, ...scan, id: crypto.randomUUID(), signedOn, at: viewer.at })
  if (of.byStaffId) await tellClient(tx, of.clientId)
  return ok(null)
}
