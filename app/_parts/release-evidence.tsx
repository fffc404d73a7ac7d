import { writtenDate, writtenTime } from '#app/_parts/written-date.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { dayInWords } from '#lib/i18n/day-in-words.ts'
import { inWords } from '#lib/i18n/known.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { Evidence } from '#lib/releases/rules/evidence.ts'
import { sayEvidence } from '#lib/releases/words/evidence.ts'

/** The evidence of a signature, line by line: the same on the page, in print and in the copy. */
export function evidenceLines(
  evidence: Evidence,
  language: Language,
  timeZone: string,
): { readonly what: string; readonly is: string }[] {
  const say = sayEvidence(language)
  const { form, signedAt, completedAt, typed, compared, teachBack } = evidence
  const isPaper = form === 'paper'
  // Most papers name no hour.
  const signed = signedAt && (isPaper ? writtenDate : writtenTime)(signedAt, language, timeZone)
  const act = (done: Evidence['typed']) =>
    done && say('act', { name: done.by || say('somebody'), date: writtenTime(done.at, language, timeZone) })
  const representative = evidence.representativeName && {
    name: evidence.representativeName,
    authority: evidence.representativeAuthority,
    evidence: evidence.representativeEvidence,
  }
  const answer = teachBack.at(-1)
  const lines: [string, string | null | false][] = [
    [say('how'), say(`form.${form}`)],
    [say('signedBy'), evidence.signedName],
    [say('signedOn'), signed],
    [say('intent'), !isPaper && say('intentIs')],
    [say('agreement'), evidence.agreedToSignElectronically && say('agreementIs')],
    [say('identified'), inWords('identifications', evidence.identifiedBy, language)],
    [say('representative'), representative && say('representativeIs', representative)],
    [
      say('witness'),
      isPaper || !evidence.witnessName ? evidence.witnessName : say('witnessIs', { name: evidence.witnessName }),
    ],
    [
      say('staffSignature'),
      isPaper || !evidence.staffSignatureName || !completedAt
        ? evidence.staffSignatureName
        : say('staffSignatureIs', {
            name: evidence.staffSignatureName,
            date: writtenTime(completedAt, language, timeZone),
          }),
    ],
    [say('born'), evidence.statedBirthDate && dayInWords(evidence.statedBirthDate, language, 'plain')],
    [say('responsible'), evidence.responsibleName],
    [say('affiliation'), evidence.recipientAffiliation],
    [say('refused'), evidence.refusedTopics.map((topic) => sayConsent(language)(`topics.${topic}.name`)).join('; ')],
    [say('understood'), answer !== undefined && say(`answers.${answer}`, { count: teachBack.length })],
    [say('typed'), act(typed)],
    [say('compared'), act(compared)],
    [say('kept'), evidence.paperKept],
    [say('version'), evidence.formLabel],
    [say('hash'), evidence.signedTextHash],
  ]
  return lines.flatMap(([what, is]) => (is ? [{ what, is }] : []))
}

/** The words as they were signed, in the language they were signed in, and what shows that they were. */
export function ReleaseEvidence({
  evidence,
  language,
  timeZone,
}: {
  evidence: Evidence
  language: Language
  timeZone: string
}) {
  return (
    <>
      <div className="ajar-paper" lang={evidence.textLanguage}>
        {evidence.signedText}
      </div>
      <h3>{sayEvidence(language)('title')}</h3>
      <dl className="govuk-summary-list">
        {evidenceLines(evidence, language, timeZone).map(({ what, is }) => (
          <div key={what} className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">{what}</dt>
            <dd className="govuk-summary-list__value ajar-words">{is}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
