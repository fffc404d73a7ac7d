import { linkToken } from '#lib/auth/secret.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { receiptsSince } from '#lib/forms/rows/kept-words.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/**
 * The token of the status link of what this draft became, to whoever sent it within half an hour: the same browser, or
 * the same account. Null for everybody else, as for a draft that never was.
 */
export async function seeSent(viewer: Viewer<'public'>, draft: string): Promise<string | null> {
  const token = linkToken('status-link', draft)
  const since = new Date(viewer.at.getTime() - 30 * 60_000)
  const led = await asViewer(viewer, (tx) => receiptsSince(tx, 'tell-send', since))
  return led.some((address) => address.startsWith(`/tell/status/${token}`)) ? token : null
}
