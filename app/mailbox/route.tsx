import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { EmptyState, Table } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { config } from '#lib/config/config.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { listMailbox, type MailboxLetter } from '#lib/letters/mailbox.ts'
import { seePracticeCode } from '#lib/second-factor/see/see-practice-code.ts'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'

/** The letters of the practice center. This page exists only there, never where real people are. */
export const GET = document(
  'public',
  async (_viewer, { at }) =>
    config.demo ? { letters: await listMailbox(config.mailboxFolder), code: seePracticeCode(at) } : notFound(),
  mailbox,
)

export const POST = noForm

function mailbox({ letters, code }: { letters: readonly MailboxLetter[]; code: string }, { language }: Asked): Page {
  const say = sayShared(language)
  return {
    title: say('mailbox'),
    lead: say('mailboxLead'),
    wide: true,
    crisis: false,
    main: (
      <>
        <p>
          {saySecondFactor(language)('practice')} <strong className="ajar-reference">{code}</strong>
        </p>
        <Table
          caption={say('mailbox')}
          isNamedAbove
          empty={<EmptyState words={say('mailboxEmpty')} href="/sign-in" next={say('nav.signIn')} />}
          head={[say('mailboxTo'), say('mailboxSubject'), say('mailboxAt')]}
          rows={letters.slice(0, 100).map((letter) => ({
            id: letter.id,
            cells: [
              letter.to,
              <Link key="subject" href={`/mailbox/${letter.id}`}>
                {letter.subject}
              </Link>,
              writtenTime(letter.at, language, 'America/Chicago'),
            ],
          }))}
        />
      </>
    ),
  }
}
