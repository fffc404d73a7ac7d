import { asViewer } from '#lib/database/as-viewer.ts'
import { now } from '#lib/kernel/clock.ts'
import { ownCenterId } from '#lib/operations/own-center.ts'

/** 200 when the web and its database answer, 503 when the database does not. */
export async function GET(): Promise<Response> {
  const isReady = await asViewer({ audience: 'public', at: now() }, ownCenterId).then(
    () => true,
    () => false,
  )
  return Response.json({ ready: isReady }, { status: isReady ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}

export const dynamic = 'force-dynamic'
