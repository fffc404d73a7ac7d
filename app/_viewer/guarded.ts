import { redirect, unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { logFailure } from '#lib/config/log.ts'

/**
 * Wraps a page so that a failure is a plain page with a reference and a phone number, and a 503: Next's own error
 * boundary needs scripts, which these pages do without. Parts of a page that ask the database are awaited inside it, as
 * functions, so that they fail here too.
 */
export function guarded<Props>(page: (props: Props) => Promise<ReactNode>): (props: Props) => Promise<ReactNode> {
  return async (props) => {
    try {
      return await page(props)
    } catch (error) {
      unstable_rethrow(error)
      redirect(`/trouble?ref=${logFailure('page failed', error)}`)
    }
  }
}
