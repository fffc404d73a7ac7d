import type { ReactNode } from 'react'
import type { NavKey } from './navigation.ts'

/** What a view gives: the page's title, its place in the menu, and its content. The document adds frame and headers. */
export interface Page {
  readonly title: string
  /**
   * What the page says first, under its title. With a lead the document writes both; without one, the view writes its
   * heading.
   */
  readonly lead?: string
  readonly current?: NavKey
  /** Where the link back leads. */
  readonly back?: string
  /** Text pages are narrow; cards and tables are wide. */
  readonly wide?: boolean
  /** Whether help now stands above the content. Without a value: yes, except on staff pages. */
  readonly crisis?: boolean
  /** Whether the page asks the browser for a passkey, for which it needs a script. */
  readonly asksForPasskey?: boolean
  readonly main: ReactNode
}
