import { Say } from '#app/_parts/parts.tsx'
import type { TalkItem } from '#lib/consent/talk-card.ts'
import { sayConsent, sayRefusal } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { SeenTalkCard } from '#lib/releases/rules/talk.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'

interface Props {
  readonly seen: SeenTalkCard
  readonly language: Language
  /** Set where it stands beside something else, in a narrow column. */
  readonly isBeside?: boolean
}

/** What staff may say, may not say, and may always listen to. */
export function TalkCard({ seen, language, isBeside }: Props) {
  const say = sayStaffReports(language)
  const sayC = sayConsent(language)
  const words = (item: TalkItem) => {
    const professional = seen.professionals.find((each) => each.id === item.professional)
    const detail = item.area ? sayC(`areas.${item.area}`) : professional?.name
    return detail ? `${sayC(`topics.${item.topic}.name`)}: ${detail}` : sayC(`topics.${item.topic}.name`)
  }
  const id = (item: TalkItem) => `${item.topic} ${item.area ?? ''} ${item.professional ?? ''} ${item.keptPrivate ?? ''}`
  const { may, mayNot } = seen.card
  return (
    <div className={isBeside ? 'ajar-stack' : 'ajar-three'}>
      <Say
        kind="yes"
        title={say('talk.may')}
        items={
          may.length > 0
            ? may.map((item) => ({ id: id(item), words: words(item) }))
            : [{ id: 'nothing', words: say('talk.mayNothing') }]
        }
      />
      <Say
        kind="no"
        title={say('talk.mayNot')}
        items={mayNot.map((item) => ({ id: id(item), words: words(item), note: sayRefusal(item.reason, language) }))}
      />
      <Say
        kind="ear"
        title={say('talk.listen')}
        items={(['listenAll', 'listenReport', 'listenNothing'] as const).map((key) => ({
          id: key,
          words: say(`talk.${key}`),
        }))}
      />
    </div>
  )
}
