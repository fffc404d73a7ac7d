import type { ReactNode } from 'react'
import { keptByLink } from '#app/_page/drawing.ts'

interface LinkProps {
  /** An address of ours. What leads elsewhere, or to a phone, is an ordinary `a`. */
  readonly href: string
  readonly className?: string
  readonly 'aria-current'?: 'true' | 'page'
  readonly children: ReactNode
}

/**
 * Leads to another page of ours. Where the page has a form whose words are kept, it is a button of that form, which
 * keeps them before it leads on; the script of `lib/config/keeping-script.ts` makes links of these buttons again and
 * keeps the words itself.
 */
export function Link({ href, children, ...attributes }: LinkProps) {
  const form = keptByLink()
  if (!form)
    return (
      <a href={href} {...attributes}>
        {children}
      </a>
    )
  return (
    <button type="submit" form={form} name="leave" value={href} {...attributes}>
      {children}
    </button>
  )
}
