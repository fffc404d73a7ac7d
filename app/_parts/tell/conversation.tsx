import { Messages } from '#app/_parts/parts.tsx'
import { Notice, Part2 } from '#app/_parts/shared-person/notices.tsx'
import { SentFiles } from '#app/_parts/tell/attach.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayAttachments } from '#lib/attachments/words/attachments.ts'
import type { Place } from '#lib/consent/place-law.ts'
import type { OwnAnswer, OwnReportView } from '#lib/disclosure/told-words.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'

/** What the writer of a report and staff have said since, in the order it was written. */
export function Conversation({ seen, language }: { seen: OwnReportView; language: Language }) {
  const say = sayFamily(language)
  const inLanguage = (of: Language | undefined) => (of && of !== language ? { lang: of } : {})
  const messages = [
    ...seen.ownWords.map(({ words, at, isByLink, files }) => ({
      id: at,
      from: say(isByLink ? 'reports.byLink' : 'reports.you'),
      at,
      words: words || sayAttachments(language)('noWords'),
      isMine: !isByLink,
      after: <SentFiles files={files} language={language} />,
      ...inLanguage(seen.copy?.language),
    })),
    ...seen.answers.map((answer) => {
      const at = answer.neutral ? answer.writtenAt : answer.reply.writtenAt
      return {
        id: at,
        from: say('reports.staff'),
        at,
        words: answer.neutral ? sayConsent(language)(`neutralReplies.${answer.neutral}`) : answer.reply.words,
        isMine: false,
        ...(answer.neutral ? {} : inLanguage(seen.center.language)),
        after: <Notices answer={answer} place={seen.center.place} language={language} />,
      }
    }),
  ].sort((a, b) => a.at.localeCompare(b.at))
  return (
    <>
      <Messages
        messages={messages.map((each) => ({ ...each, at: writtenTime(each.at, language, seen.center.timeZone) }))}
      />
      {seen.answers.length === 0 && <p>{say('reports.noAnswer')}</p>}
    </>
  )
}

/** Staff's own words are a disclosure and come with the same notices as a page. A neutral sentence needs none. */
function Notices({ answer, place, language }: { answer: OwnAnswer; place: Place; language: Language }) {
  if (answer.neutral) return null
  return (
    <>
      <Notice place={place} language={language} />
      {answer.reply.topics.includes('substance_use') && <Part2 person={answer.about} language={language} />}
    </>
  )
}
