import type { ReactNode } from 'react'
import { config } from '#lib/config/config.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { CrisisBlock } from './crisis-block.tsx'
import { Icon, Logo } from './icon.tsx'
import { type NavKey, navOf, type PageAudience } from './navigation.ts'

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

/** What every page stands in: who we are, where one can go, help now, how to leave. */
export function Page(props: PageProps) {
  const { audience, language, current, back, children } = props
  const say = sayShared(language)
  const isSignedIn = audience !== 'public'
  const hasCrisisBlock = props.crisis ?? audience !== 'staff'
  const phone = config.centerPhone
  return (
    <>
      <a className="ajar-skip" href="#main">
        {say('skip')}
      </a>
      <header className="ajar-top">
        <div className="ajar-wrap">
          <a className="ajar-logo" href={isSignedIn ? `/${audience}` : '/'} aria-label={say('brandHome')}>
            <Logo />
            <span>Ajar</span>
          </a>
          <div className="ajar-tools">
            <a href={`/language/${language === 'en' ? 'es' : 'en'}`} lang={language === 'en' ? 'es' : 'en'}>
              {say('otherLanguage')}
            </a>
            {audience !== 'staff' && (
              <a href="https://www.weather.gov/" data-leave="" rel="noreferrer">
                {say('leave')}
              </a>
            )}
            {isSignedIn && (
              <form method="post" action="/sign-out">
                <button type="submit">{say('signOut')}</button>
              </form>
            )}
          </div>
          <nav className="ajar-nav" aria-label={say('mainMenu')}>
            <ul>
              {navOf[audience].map(({ key, href }) => (
                <li key={key}>
                  <a href={href} aria-current={key === current ? 'page' : undefined}>
                    {say(`nav.${key}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      {config.demo && (
        <div className="ajar-practice">
          <p className="ajar-wrap">
            {say('practice')} <a href="/mailbox">{say('mailbox')}</a>
          </p>
        </div>
      )}
      {hasCrisisBlock && <CrisisBlock language={language} />}
      <main id="main" className={`ajar-wrap ajar-main${props.wide ? '' : ' is-narrow'}`}>
        {back && (
          <a className="ajar-back" href={back}>
            <span aria-hidden="true">‹&nbsp;</span>
            {say('back')}
          </a>
        )}
        {children}
      </main>
      <footer className="ajar-footer">
        <div className="ajar-wrap">
          <ul>
            <li>
              <a href="/help-now">{say('footer.helpNow')}</a>
            </li>
            <li>
              <a href="/rights">{say('footer.rights')}</a>
            </li>
            <li>
              <a href="/case-manager">{say('footer.caseManager')}</a>
            </li>
            <li>
              <a href="/resources">{say('footer.resources')}</a>
            </li>
            <li>
              <a href="/privacy">{say('footer.privacy')}</a>
            </li>
          </ul>
          <p>
            <Icon name="phone" /> {say('footer.call')} <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
          </p>
        </div>
      </footer>
    </>
  )
}
