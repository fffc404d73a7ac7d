import { openLinkToken } from '#lib/auth/secret.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { atGate, type Viewer } from '#lib/people/rules/viewer.ts'
import { attemptOfLink } from '../rows/live-attempts.ts'

/** Whether the button of a link works where it was opened, and where its letter was to lead. */
export interface LinkPage {
  readonly opened: 'here' | 'elsewhere' | 'over'
  readonly returnTo: string
}

/** What a link of a letter can still do. Looking at it, by a person or by a mail scanner, uses nothing up. */
export async function seeLink(viewer: Viewer, token: string): Promise<LinkPage> {
  const id = openLinkToken('sign-in-link', token)
  const attempt = id && (await asViewer(atGate(viewer), (tx) => attemptOfLink(tx, id)))
  if (!attempt) return { opened: 'over', returnTo: '' }
  const { browserHash, returnTo, usedAt, expiresAt } = attempt
  if (usedAt || expiresAt <= viewer.at) return { opened: 'over', returnTo }
  return { opened: browserHash === viewer.browser ? 'here' : 'elsewhere', returnTo }
}
