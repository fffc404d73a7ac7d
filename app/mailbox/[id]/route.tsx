import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { config } from '#lib/config/config.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { type MailboxLetter, readMailboxLetter } from '#lib/letters/mailbox.ts'

export const GET = document(
  'public',
  async (_viewer, { params }) =>
    (config.demo ? await readMailboxLetter(config.mailboxFolder, params.id!) : null) ?? notFound(),
  mailboxLetter,
)

export const POST = noForm

function mailboxLetter(letter: MailboxLetter, { language }: Asked): Page {
  const say = sayShared(language)
  return {
    title: say('mailbox'),
    back: '/mailbox',
    crisis: false,
    main: (
      <>
        <h1>{letter.isText ? say('mailboxText') : letter.subject}</h1>
        <p className="ajar-kicker">
          {say('mailboxTo')}: {letter.to}
        </p>
        <Card>
          <div className="ajar-words">
            {letter.text.split(/(https?:\/\/\S+)/).map((part) =>
              part.startsWith('http') ? (
                <Link key={part} href={part}>
                  {part}
                </Link>
              ) : (
                part
              ),
            )}
          </div>
        </Card>
        {letter.calendar && <pre className="ajar-paper">{letter.calendar}</pre>}
        {!letter.isText && (
          <p>
            <Link href={`/mailbox/${letter.id}/file`}>{say('mailboxFile')}</Link>
          </p>
        )}
      </>
    ),
  }
}
