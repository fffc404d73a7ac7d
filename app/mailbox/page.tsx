import { notFound } from 'next/navigation'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { EmptyState, Table } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { config } from '#lib/config/config.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { listMailbox } from '#lib/letters/mailbox.ts'

export async function generateMetadata() {
  const language = await requestLanguage()
  return config.demo ? pageTitle(sayShared(language)('mailbox'), language) : {}
}

/** Letters of the practice center. Where real people are, this page does not exist. */
export default guarded(async function Mailbox() {
  if (!config.demo) notFound()
  const language = await requestLanguage()
  const say = sayShared(language)
  const letters = await listMailbox(config.mailboxFolder)
  return (
    <Page audience="public" language={language} wide crisis={false}>
      <h1>{say('mailbox')}</h1>
      <p className="ajar-lead">{say('mailboxLead')}</p>
      {letters.length === 0 ? (
        <EmptyState words={say('mailboxEmpty')} href="/sign-in" next={say('nav.signIn')} />
      ) : (
        <Table
          caption={say('mailbox')}
          head={[say('mailboxTo'), say('mailboxSubject'), say('mailboxAt')]}
          rows={letters.slice(0, 100).map((letter) => ({
            id: letter.id,
            cells: [
              letter.to,
              <a key="subject" href={`/mailbox/${letter.id}`}>
                {letter.subject}
              </a>,
              writtenTime(letter.at, language, 'America/Chicago'),
            ],
          }))}
        />
      )}
    </Page>
  )
})
