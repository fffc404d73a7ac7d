import { isAuditAnchored } from '#lib/audit/rows/is-anchored.ts'
import { areClocksTogether } from '#lib/database/are-clocks-together.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { isOwnSchema, wrongSchema } from '#lib/database/schema-version.ts'
import { now } from '#lib/kernel/clock.ts'
import { hasCenter } from '#lib/people/rows/own-center.ts'

/**
 * 200 when the web and its database answer, are of one version, and their clocks agree; 503 with the reason when they
 * do not. What somebody has to look at while people are served is a warning: nobody is turned away for it.
 */
export async function GET(): Promise<Response> {
  const at = now()
  const { trouble, warning } = await stateAt(at).catch(() => ({
    trouble: 'the database does not answer',
    warning: null,
  }))
  const said = trouble ? { ready: false, trouble } : { ready: true, ...(warning && { warning }) }
  return Response.json(said, {
    status: trouble ? 503 : 200,
    headers: { 'cache-control': 'no-store' },
  })
}

interface State {
  readonly trouble: string | null
  readonly warning: string | null
}

async function stateAt(at: Date): Promise<State> {
  // Asked first: what is asked of the database of another version may fail.
  if (!(await isOwnSchema('public'))) return { trouble: wrongSchema, warning: null }
  return asViewer({ audience: 'public', at }, async (tx) => {
    if (!(await hasCenter(tx))) return { trouble: 'no center is set up yet', warning: null }
    if (!(await areClocksTogether(tx, at)))
      return { trouble: 'the clocks of the web and the database differ', warning: null }
    return {
      trouble: null,
      warning: (await isAuditAnchored(tx)) ? null : 'the audit of staff was not anchored for a day',
    }
  })
}

export const dynamic = 'force-dynamic'
