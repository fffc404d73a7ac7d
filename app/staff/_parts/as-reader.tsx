import type { ReactNode } from 'react'
import { Note } from '#app/_parts/parts.tsx'
import type { Language } from '#lib/i18n/language.ts'
import type { SeenTalkCard } from '#lib/releases/see/see-talk-card.ts'
import { sayTalk } from '#lib/releases/words/talk.ts'

interface Props {
  readonly talk: SeenTalkCard
  readonly isShown: boolean
  readonly language: Language
  /** In which language the page stands there. */
  readonly of: Language
  readonly children: ReactNode
}

/** The page of somebody of the family, as they would find it if what is typed were sent now. */
export function AsReader({ talk, isShown, language, of, children }: Props) {
  const say = sayTalk(language)
  const name = readerOf(talk, language)
  return (
    <section aria-labelledby="as-read">
      <h2 id="as-read">{say('asRead.title', { name })}</h2>
      <Note tone="good">
        <p>{say('asRead.lead', { name })}</p>
      </Note>
      {!isShown && (
        <Note tone="warn">
          <p>{say('asRead.notShown', { name })}</p>
        </Note>
      )}
      <div className="ajar-card" lang={of}>
        {children}
      </div>
    </section>
  )
}

/** What whoever reads it is called on the form that names them. */
export const readerOf = ({ recipientName }: SeenTalkCard, language: Language) =>
  recipientName || sayTalk(language)('asRead.somebody')
