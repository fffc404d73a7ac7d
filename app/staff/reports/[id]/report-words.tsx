import { TypedPhone } from '#app/_parts/call.tsx'
import { Card, Messages, SummaryList } from '#app/_parts/parts.tsx'
import { writtenBirthday, writtenTime } from '#app/_parts/written-date.ts'
import { NoCalls } from '#app/staff/_parts/texts.tsx'
import { sayAttachments } from '#lib/attachments/words/attachments.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { inWords } from '#lib/i18n/known.ts'
import type { Language } from '#lib/i18n/language.ts'
import { observationNames } from '#lib/reports/rules/report.ts'
import type { SeenReport } from '#lib/reports/see/see-desk-report.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { sayTell } from '#lib/reports/words/tell.ts'
import { Files } from './files.tsx'

interface Props {
  readonly seen: Pick<SeenReport, 'report' | 'additions' | 'replies' | 'center' | 'noCalls'>
  readonly language: Language
}

export function ReportWords({ seen, language }: Props) {
  const { report, center } = seen
  const say = sayStaffReports(language)
  const sayT = sayTell(language)
  const sayC = sayConsent(language)
  const at = (instant: Date) => writtenTime(instant, language, center.timeZone)
  const { observations } = report
  return (
    <>
      <Card kind="answer">
        <p className="ajar-kicker">{sayC(`kinds.${report.kind}`)}</p>
        <p className="ajar-quote ajar-words">{report.words}</p>
      </Card>
      <SummaryList
        language={language}
        rows={[
          { key: say('one.from'), value: report.writerName || say('desk.anonymous') },
          { key: say('one.relationship'), value: inWords('relationships', report.writerRelationship, language) },
          ...(report.aboutBorn ? [{ key: say('one.born'), value: writtenBirthday(report.aboutBorn, language) }] : []),
          {
            key: say('one.callBack'),
            value: (
              <>
                {report.mayCallBack ? (
                  <TypedPhone written={[report.writerPhone, report.callBackWhen].filter(Boolean).join(', ')} />
                ) : (
                  say('one.callBackNo')
                )}
                {seen.noCalls && <NoCalls stop={seen.noCalls} timeZone={center.timeZone} language={language} />}
              </>
            ),
          },
          { key: say('one.attribution'), value: sayC(`attributions.${report.attribution}`) },
          { key: say('one.received'), value: at(report.receivedAt) },
          { key: say('one.reference'), value: report.reference },
          ...(observations.safetyNow
            ? [{ key: say('one.safetyNow'), value: say(`one.safety.${observations.safetyNow}`) }]
            : []),
          ...observationNames.flatMap((name) =>
            observations[name] ? [{ key: sayT(`changes.${name}`), value: observations[name] }] : [],
          ),
        ]}
      />
      {seen.additions.length > 0 && (
        <>
          <h2>{say('one.added')}</h2>
          <Messages
            messages={seen.additions.map((each) => ({
              id: each.id,
              from: each.isByLink ? say('one.byLink') : report.writerName || say('desk.anonymous'),
              at: at(each.at),
              words: each.words || sayAttachments(language)('noWords'),
              isMine: false,
              after: <Files reportId={report.id} files={each.files} language={language} />,
            }))}
          />
        </>
      )}
      {seen.replies.length > 0 && (
        <>
          <h2>{say('one.replies')}</h2>
          <Messages
            messages={seen.replies.map((each) => ({
              id: each.id,
              from: each.topics.map((topic) => sayC(`topics.${topic}.name`)).join(', ') || say('one.neutralTitle'),
              at: at(each.writtenAt),
              words: each.neutral ? sayC(`neutralReplies.${each.neutral}`) : each.words,
              isMine: true,
            }))}
          />
        </>
      )}
    </>
  )
}
