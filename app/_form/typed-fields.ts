import type { FormValues } from './read-form.ts'

/**
 * The fields that people type into, by the name they have in their form; a test compares them with every form there is.
 * A form whose page is gone can be read by these names alone: what a value looks like says nothing, because "mom" is a
 * word of somebody's, and an hour in a hidden field is not.
 */
const typedFields: ReadonlySet<string> = new Set(
  `acquired mitigated nature whatHappened whoGotIt about aboutName admissions earlySigns medicines whatHarmed whatHelped
   whomToCall alsoAbout aboutStaff address behavior callBackWhen clock clock1 clock2 clock3 closes closingNote code
   crisisLine eating email expiryEvent handoverCode heard holidayName identifiedBy makesWorse medication minutes mood name needs note
   number opens otherName phone phoneWord paperKept placeWords purpose purposes q quietFrom quietUntil reason
   recipientAffiliation recipientName regradeWhy relationship responsibleName representativeAuthority representativeEvidence
   representativeName said saidWord sentence signedClock signedName sinceWhen skill sleep staffSignatureName step systemName
   textAgreedWith videoLink whatHelps whoIsWithThem why wishAnswer witnessName word words wordsSaid summaryWords wouldHelp wouldNotHelp
   cardWords helpEn helpEs ownRule takeBackEn takeBackEs told whyEn whyEs writerName yourName`
    .trim()
    .split(/\s+/),
)

/** Those that take a day. People type its three parts; under the name itself stands a day that a page carries along. */
const typedDays: ReadonlySet<string> = new Set(
  `discoveredOn letterOn aboutBorn askAgainOn back born day day1 day2 day3 expiresOn first holidayOn lookAgainOn representativeEndsOn saidOn signedOn
   pausedUntil startsOn statedBirthDate textAgreedOn until`.split(/\s+/),
)

/** Whether people type into a field of this name. One of several alike is numbered: `opens-3`. */
export function isTypedInto(field: string): boolean {
  return typedFields.has(field.replace(/-\d+$/, ''))
}

export function isTypedDay(field: string): boolean {
  return typedDays.has(field.replace(/-\d+$/, ''))
}

/** What a person typed into a form, each field once as it was typed. What was chosen or is ours is left out. */
export function typedIn(values: Readonly<FormValues>): string[] {
  const typed = Object.entries(values).flatMap(([name, given]) => {
    const [, day, part] = /^(.+)-(month|day|year)$/.exec(name) ?? []
    if (!day) return isTypedInto(name) ? given : []
    const isFirst = ['month', 'day', 'year'].find((unit) => values[`${day}-${unit}`] !== undefined) === part
    return isTypedDay(day) && isFirst ? [dayAsTyped(values, day)] : []
  })
  return [...new Set(typed)].filter((text) => /\S/.test(text))
}

function dayAsTyped(values: Readonly<FormValues>, day: string): string {
  const parts = ['month', 'day', 'year'].map((unit) => values[`${day}-${unit}`]?.[0]?.trim() ?? '')
  return parts.filter((each) => each !== '').join(' ')
}
