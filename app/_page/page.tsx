import type { ReactNode } from 'react'
import { config } from '#lib/config/config.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { frameOf } from './frame.ts'
import type { NavKey, PageAudience } from './navigation.ts'

interface PageProps {
  readonly audience: PageAudience
  readonly language: Language
  readonly current?: NavKey
  /** Text pages are narrow; cards and tables are wide. */
  readonly wide?: boolean
  readonly crisis?: boolean
  readonly back?: string
  readonly children: ReactNode
}

/** A page in its frame. */
export function Page({ audience, language, current, wide, crisis, back, children }: PageProps) {
  const frame = frameOf({
    audience,
    language,
    current,
    crisis: crisis ?? audience !== 'staff',
    phone: config.centerPhone,
    practice: config.demo,
  })
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: constants and escaped words, see markup.ts */}
      <div dangerouslySetInnerHTML={{ __html: frame.before }} />
      <main id="main" className={`ajar-wrap ajar-main${wide ? '' : ' is-narrow'}`}>
        {back && (
          <a className="ajar-back" href={back}>
            <span aria-hidden="true">‹&nbsp;</span>
            {sayShared(language)('back')}
          </a>
        )}
        {children}
      </main>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: constants and escaped words, see markup.ts */}
      <footer className="ajar-footer" dangerouslySetInnerHTML={{ __html: frame.footer }} />
    </>
  )
}
