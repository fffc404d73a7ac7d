import { type Markup, markup } from './markup.ts'

/**
 * Leads to another page of ours, in markup of our own. Like the `Link` of `app/_parts/link.tsx` it is a button of the
 * form that it keeps, if there is one.
 */
export function link(keeps: string | null, href: string, attributes: Markup | false, words: string | Markup): Markup {
  return keeps
    ? markup`<button type="submit" form="${keeps}" name="leave" value="${href}"${attributes}>${words}</button>`
    : markup`<a href="${href}"${attributes}>${words}</a>`
}
