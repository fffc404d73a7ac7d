import { writtenBirthday, writtenDate, writtenDay, writtenTime } from '#app/_parts/written-date.ts'
import type { RecordOfClient } from '#lib/disclosures/see/see-record.ts'
import { sayRecord } from '#lib/disclosures/words/record.ts'
import { type PdfPart, taggedPdf } from '#lib/files/tagged-pdf.ts'
import { sheetParts } from '#lib/history-sheets/rules/sheet.ts'
import { saySheets } from '#lib/history-sheets/words/sheets.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { inWords } from '#lib/i18n/known.ts'
import type { Language } from '#lib/i18n/language.ts'
import { planParts } from '#lib/take-along/rules/plan.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'
import { groundOf, topicsIn, whenOf } from '../accounting/line-words.ts'

/** The record as it is handed to the client who asked for it. A part of which there is nothing is left out. */
export function recordPdf(record: RecordOfClient, language: Language): Promise<Uint8Array> {
  const say = sayRecord(language)
  const { center, name, at, timeZone } = record
  const part = (title: string, lines: readonly string[]): PdfPart[] =>
    lines.length === 0 ? [] : [{ tag: 'H2', text: title }, ...lines.map((text): PdfPart => ({ tag: 'LI', text }))]
  return taggedPdf({
    title: say('file.title'),
    language,
    at,
    parts: [
      { tag: 'H1', text: say('file.title') },
      { tag: 'P', text: say('file.made', { center, name, date: writtenDate(at, language, timeZone) }) },
      { tag: 'P', text: say('file.law') },
      ...linesOf(record, language).flatMap(([title, lines]) => part(say(`file.${title}`), lines)),
    ],
  })
}

type Title =
  | 'team'
  | 'forms'
  | 'events'
  | 'told'
  | 'goals'
  | 'meetings'
  | 'visits'
  | 'facts'
  | 'plan'
  | 'directives'
  | 'openly'

function linesOf(record: RecordOfClient, language: Language): (readonly [Title, string[]])[] {
  const say = sayRecord(language)
  const sayC = sayConsent(language)
  const { timeZone } = record
  const date = (at: Date) => writtenDate(at, language, timeZone)
  const [plan] = record.plans
  return [
    [
      'team',
      [
        ...(record.bornOn ? [say('file.born', { date: writtenBirthday(record.bornOn, language) })] : []),
        ...(record.recordNumber ? [say('file.number', { number: record.recordNumber })] : []),
        ...record.team.map(({ name, role, sinceAt }) =>
          say('file.since', { name, role: sayC(`careRoles.${role}`), date: date(sinceAt) }),
        ),
      ],
    ],
    [
      'forms',
      record.releases.map(({ recipientName: name, relationship, topics, signedAt }) => {
        const said = {
          name,
          relationship: inWords('relationships', relationship, language),
          topics: topics.map((topic) => sayC(`topics.${topic}.name`)).join('; '),
        }
        return signedAt ? say('file.form', { ...said, date: date(signedAt) }) : say('file.formUndated', said)
      }),
    ],
    [
      'events',
      record.events.map(({ kind, recipientName, at }) =>
        say('file.eventLine', { date: date(at), name: recipientName, what: say(`file.event.${kind}`) }),
      ),
    ],
    [
      'told',
      record.told.map((line) =>
        say('file.toldLine', {
          day: whenOf(line, language, timeZone),
          name: line.name,
          what: [topicsIn(line, language), line.content, groundOf(line, language, timeZone)]
            .flatMap((said) => (said ? [said.replace(/\.$/, '')] : []))
            .join('. '),
        }),
      ),
    ],
    ['goals', record.goals.flatMap((goal) => goalLines(goal, record, language))],
    [
      'meetings',
      record.meetings.map(({ about, startsAt }) =>
        say('file.line', { date: writtenTime(startsAt, language, timeZone), words: about }),
      ),
    ],
    [
      'visits',
      record.visits.map(({ day, placeKind }) =>
        say('file.line', { date: writtenDay(day, language), words: say(`file.place.${placeKind}`) }),
      ),
    ],
    [
      'facts',
      record.facts.map(({ recordedAt, sentence }) => say('file.line', { date: date(recordedAt), words: sentence })),
    ],
    [
      'plan',
      plan
        ? planParts
            .filter((each) => plan[each])
            .map((each) => `${sayTakeAlong(language)(`parts.${each}`)}: ${plan[each]}`)
        : [],
    ],
    [
      'directives',
      record.directives.map(({ signedOn }) =>
        sayTakeAlong(language)('directive.signed', { day: writtenDay(signedOn, language) }),
      ),
    ],
    ['openly', openlyTold(record, language)],
  ]
}

function goalLines(goal: RecordOfClient['goals'][number], record: RecordOfClient, language: Language): string[] {
  const say = sayRecord(language)
  const state = sayConsent(language)(`goalStates.${goal.state}`)
  return [
    say('file.goal', { words: goal.words, state }),
    ...record.steps.filter(({ goalId }) => goalId === goal.id).map(({ words }) => say('file.step', { words })),
    ...record.progress
      .filter(({ goalId }) => goalId === goal.id)
      .map(({ writtenAt, sentence }) =>
        say('file.progress', { date: writtenDate(writtenAt, language, record.timeZone), words: sentence }),
      ),
  ]
}

function openlyTold({ openly, timeZone }: RecordOfClient, language: Language): string[] {
  const say = sayRecord(language)
  const said = (name: string, at: Date, words: string) =>
    say('file.said', { name, date: writtenDate(at, language, timeZone), words })
  return [
    ...openly.reports.map(({ name, at, words }) => said(name, at, words)),
    ...openly.sheets.map(({ name, at, ...sheet }) =>
      said(
        name,
        at,
        sheetParts
          .filter((each) => sheet[each])
          .map((each) => `${saySheets(language)(`parts.${each}`)}: ${sheet[each]}`)
          .join('. '),
      ),
    ),
  ]
}
