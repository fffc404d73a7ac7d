import { SummaryList } from '#app/_parts/parts.tsx'
import { writtenBirthday, writtenTime } from '#app/_parts/written-date.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { knownWords } from '#lib/i18n/known.ts'
import type { Language } from '#lib/i18n/language.ts'
import {
  type Attribution,
  type Observations,
  observationNames,
  type ReportKind,
  type Urgency,
} from '#lib/reports/rules/report.ts'
import { numbersOf, type ResponseStandards } from '#lib/reports/rules/standards.ts'
import { sayTell } from '#lib/reports/words/tell.ts'
import { OwnWords } from '../own-words.tsx'
import { SentFiles } from './attach.tsx'

interface Copy {
  readonly reference: string
  readonly kind: ReportKind
  readonly aboutName: string
  readonly aboutBorn: string
  readonly alsoAbout: readonly string[]
  readonly writerName: string
  readonly writerRelationship: string
  readonly writerPhone: string
  readonly words: string
  readonly observations: Observations
  readonly urgency: Urgency
  readonly mayCallBack: boolean
  readonly callBackWhen: string
  readonly attribution: Attribution
  readonly language: Language
  readonly receivedAt: Date | string
  readonly additions: readonly {
    readonly words: string
    readonly at: Date | string
    readonly isByLink: boolean
    readonly files: readonly { readonly name: string; readonly sizeBytes: number }[]
  }[]
}

interface Props {
  readonly copy: Copy
  readonly center: { readonly name: string; readonly timeZone: string; readonly standards: ResponseStandards }
  readonly language: Language
}

/** Everything the writer said, with the center and the day on it, to keep or to print. */
export function ReportCopy({ copy, center, language }: Props) {
  const say = sayTell(language)
  const sayC = sayConsent(language)
  const own = (words: string) => (
    <span className="ajar-words">
      <OwnWords words={words} of={copy.language} language={language} />
    </span>
  )
  const line = (key: string, words: string) => (words ? [{ key, value: own(words) }] : [])
  const at = (instant: Date | string) => writtenTime(instant, language, center.timeZone)
  const { observations } = copy
  return (
    <section aria-labelledby="copy">
      <h2 id="copy">{say('copy.title')}</h2>
      <p>{say('copy.lead')}</p>
      <SummaryList
        language={language}
        rows={[
          { key: say('copy.center'), value: center.name },
          { key: say('copy.at'), value: at(copy.receivedAt) },
          { key: say('copy.reference'), value: copy.reference },
          { key: say('check.about'), value: own(copy.aboutName) },
          ...(copy.aboutBorn ? [{ key: say('check.born'), value: writtenBirthday(copy.aboutBorn, language) }] : []),
          ...line(sayTell(language)('several.alsoShort'), copy.alsoAbout.join('\n')),
          ...(copy.writerRelationship
            ? [
                {
                  key: say('check.relationship'),
                  value: knownWords('relationships', copy.writerRelationship, language) ?? own(copy.writerRelationship),
                },
              ]
            : []),
          { key: say('copy.kind'), value: say(`copy.kinds.${copy.kind === 'health_change' ? 'concern' : copy.kind}`) },
          ...(observations.safetyNow
            ? [{ key: say('check.safety'), value: say(`safety.${observations.safetyNow}`) }]
            : []),
          ...line(say('check.words'), copy.words),
          ...observationNames.flatMap((name) => line(say(`changes.${name}`), observations[name])),
          ...copy.additions.flatMap(({ words, at: added, isByLink, files }) => {
            const key = say(isByLink ? 'copy.addedByLink' : 'copy.added', { at: at(added) })
            if (files.length === 0) return line(key, words)
            return [
              {
                key,
                value: (
                  <>
                    {words && own(words)}
                    <SentFiles files={files} language={language} />
                  </>
                ),
              },
            ]
          }),
          { key: say('check.urgency'), value: sayC(`urgencies.${copy.urgency}`, numbersOf(center.standards)) },
          ...line(say('check.name'), copy.writerName),
          {
            key: say('check.callBack'),
            value: copy.mayCallBack
              ? own([copy.writerPhone, copy.callBackWhen].filter(Boolean).join(', '))
              : say('you.callBackNo'),
          },
          { key: say('check.attribution'), value: sayC(`attributions.${copy.attribution}`) },
        ]}
      />
    </section>
  )
}
