import type { ReactNode } from 'react'
import type { NavKey } from './navigation.ts'

/** What a view gives: what the page is called, where it stands, and what it says. Frame and headers are the document's. */
export interface Page {
  readonly title: string
  readonly current?: NavKey
  /** Where the link back leads. */
  readonly back?: string
  /** Text pages are narrow; cards and tables are wide. */
  readonly wide?: boolean
  /** Whether help now stands above; it does everywhere but on staff pages, unless said otherwise. */
  readonly crisis?: boolean
  readonly main: ReactNode
}
