import { areClocksTogether } from '#lib/database/are-clocks-together.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { isOwnSchema, wrongSchema } from '#lib/database/schema-version.ts'
import { now } from '#lib/kernel/clock.ts'
import { hasCenter } from '#lib/people/rows/own-center.ts'

/** 200 when the web and its database answer, are of one version, and their clocks agree; 503 with the reason when they do not. */
export async function GET(): Promise<Response> {
  const at = now()
  const trouble = await troubleAt(at).catch(() => 'the database does not answer')
  return Response.json(trouble ? { ready: false, trouble } : { ready: true }, {
    status: trouble ? 503 : 200,
    headers: { 'cache-control': 'no-store' },
  })
}

async function troubleAt(at: Date): Promise<string | null> {
  // Asked first: what is asked of the database of another version may fail.
  if (!(await isOwnSchema('public'))) return wrongSchema
  return asViewer({ audience: 'public', at }, async (tx) => {
    if (!(await hasCenter(tx))) return 'no center is set up yet'
    return (await areClocksTogether(tx, at)) ? null : 'the clocks of the web and the database differ'
  })
}

export const dynamic = 'force-dynamic'
