import { notFound } from 'next/navigation'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { Card } from '#app/_parts/parts.tsx'
import { config } from '#lib/config/config.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { readMailboxLetter } from '#lib/letters/mailbox.ts'

export async function generateMetadata() {
  const language = await requestLanguage()
  return config.demo ? pageTitle(sayShared(language)('mailbox'), language) : {}
}

export default guarded(async function MailboxLetter({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const letter = config.demo ? await readMailboxLetter(config.mailboxFolder, id) : null
  if (!letter) notFound()
  const language = await requestLanguage()
  const say = sayShared(language)
  return (
    <Page audience="public" language={language} back="/mailbox" crisis={false}>
      <h1>{letter.subject}</h1>
      <p className="ajar-kicker">
        {say('mailboxTo')}: {letter.to}
      </p>
      <Card>
        <div className="ajar-words">
          {letter.text.split(/(https?:\/\/\S+)/).map((part) =>
            part.startsWith('http') ? (
              <a key={part} href={part}>
                {part}
              </a>
            ) : (
              part
            ),
          )}
        </div>
      </Card>
      {letter.calendar && <pre className="ajar-paper">{letter.calendar}</pre>}
      <p>
        <a href={`/mailbox/${id}/file`}>{say('mailboxFile')}</a>
      </p>
    </Page>
  )
})
