import { Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayCalendars } from '#lib/calendars/words/calendars.ts'
import type { Language } from '#lib/i18n/language.ts'

interface Props {
  readonly mailbox: { readonly failingSince: Date | null; readonly code: string; readonly refused: number } | null
  readonly language: Language
  readonly timeZone: string
}

/** What keeps answers of calendars from being read, for whoever can help. Nothing while all is well. */
export function MailboxState({ mailbox, language, timeZone }: Props) {
  const say = sayCalendars(language)
  if (!mailbox) return null
  const { failingSince, code, refused } = mailbox
  return (
    <>
      {failingSince && (
        <p>
          <Tag tone="warn">{say('mailboxTag')}</Tag>{' '}
          {say('mailboxFails', { time: writtenTime(failingSince, language, timeZone), code })}
        </p>
      )}
      {refused > 0 && (
        <p>
          <Tag tone="wait">{say('mailboxTag')}</Tag> {say('mailboxRefused', { count: refused })}
        </p>
      )}
    </>
  )
}
