import { withoutClaims } from '#app/_page/saying.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { Link } from './link.tsx'

interface Props {
  readonly language: Language
  readonly shown: number
  readonly total: { readonly count: number; readonly isMore: boolean }
  /** The page's own address. */
  readonly path: string
  /** What the page was asked for, which its other parts keep. */
  readonly query: URLSearchParams
  /** What comes last on this part, if there is more. */
  readonly next: string | null
}

/** Says how much of a list is shown, so that no part looks like the whole, and leads to the next part. */
export function ListEnd({ language, shown, total, path, query, next }: Props) {
  if (total.count === 0) return null
  const say = sayShared(language)
  const values = { shown, count: total.count }
  return (
    <div className="ajar-kicker">
      <p>{say(total.isMore ? 'list.shownOfMore' : 'list.shown', values)}</p>
      {next && (
        <p>
          <Link href={addressOf(path, query, next)}>{say('list.next')}</Link>
        </p>
      )}
      {query.has('after') && (
        <p>
          <Link href={addressOf(path, query, null)}>{say('list.first')}</Link>
        </p>
      )}
    </div>
  )
}

function addressOf(path: string, query: URLSearchParams, after: string | null): string {
  // What a form did is said once, on the part it led to.
  const asked = withoutClaims(query)
  for (const name of ['after', 'spoken']) asked.delete(name)
  if (after) asked.set('after', after)
  return asked.size > 0 ? `${path}?${asked}` : path
}
