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
      // Thrown inside a page, Next leaves the drawing of its own 404 to scripts: a blank page without them. Every "not
      // there, not yours, not shared" goes to one address that is not there for anybody.
      if (isNotFound(error)) redirect('/nothing-here')
      unstable_rethrow(error)
      redirect(`/trouble?ref=${logFailure('page failed', error)}`)
    }
  }
}

function isNotFound(error: unknown): boolean {
  const digest = (error as { digest?: unknown } | null)?.digest
  return typeof digest === 'string' && digest.startsWith('NEXT_HTTP_ERROR_FALLBACK;404')
}
