import { z } from 'zod'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form, ShownAt } from '#app/_form/form-element.tsx'
import { shownWasAt } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Note, Table } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { aboutNobody } from '#lib/audit/rules/kept.ts'
import { sayFormWords } from '#lib/centers/words/form-words.ts'
import { type Language, languages } from '#lib/i18n/language.ts'
import { gradeMax } from '#lib/i18n/reading-grade.ts'
import { draftForm } from '#lib/releases/do/draft-form.ts'
import { publishForm } from '#lib/releases/do/publish-form.ts'
import { wordParts } from '#lib/releases/rules/own-words.ts'
import { type SeenFormWords, seeFormWords } from '#lib/releases/see/see-form-words.ts'
import { DraftForm } from './draft-fields.tsx'
import { formWordsShape } from './form-words-shape.ts'

export const GET = document('staff', aboutNobody(seeFormWords), formWords)

export const POST = oneOf(
  form(
    'staff',
    { name: 'form-words', says: 'itself', shape: formWordsShape, done: '/staff/form?drafted=1' },
    draftForm,
  ),
  form(
    'staff',
    {
      name: 'form-publish',
      says: 'itself',
      shape: z.object({ wasAt: shownWasAt() }),
      done: '/staff/form?published=1',
    },
    publishForm,
  ),
)

/** What the form says: the draft with its grade and as a client sees it, and what was published. */
function formWords(seen: NonNullable<Awaited<ReturnType<typeof seeFormWords>>>, asked: Asked): Page {
  const { staff, form: words } = seen
  if (!words) notFound()
  const { language, query } = asked
  const say = sayFormWords(language)
  const mayWrite = staff.does.has('write_form_words')
  const outcome = (['published', 'drafted'] as const).find((each) => query.has(each))
  return {
    title: say('title'),
    lead: say('lead'),
    current: mayWrite ? 'center' : 'register',
    main: (
      <>
        {outcome && (
          <Note tone="good">
            <p>{say(outcome)}</p>
          </Note>
        )}
        {mayWrite ? (
          <DraftForm words={words} shown={asked.form('form-words')} language={language} />
        ) : (
          <p>{say('readOnly')}</p>
        )}
        <Grades words={words} language={language} />
        <h2>{say('previewTitle')}</h2>
        {languages.map((each) => (
          <Preview key={each} words={words} of={each} language={language} />
        ))}
        <h2>{say('fixedTitle')}</h2>
        <p>{say('fixedLead')}</p>
        <ul>
          {words.fixed(language).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {mayWrite && <Publish words={words} asked={asked} />}
        <Versions words={words} language={language} />
      </>
    ),
  }
}

interface Props {
  readonly words: SeenFormWords
  readonly language: Language
}

/** How hard each part is to read, and the sentence that makes it so. */
function Grades({ words, language }: Props) {
  const say = sayFormWords(language)
  return (
    <>
      <h2>{say('gradesTitle')}</h2>
      <p>{say('gradesLead', { most: gradeMax })}</p>
      <Table
        caption={say('gradesTitle')}
        isNamedAbove
        empty={<p>{say('noGrades')}</p>}
        head={[say('part'), say('reads'), say('verdict')]}
        rows={words.parts.map(({ part, language: of, grade, tooHard }) => ({
          id: `${part}-${of}`,
          cells: [
            say(`languages.${of}`, { part: say(`parts.${part}`) }),
            say('years', { count: Math.max(1, Math.ceil(grade)) }),
            tooHard ? say('tooHard', { sentence: tooHard }) : say('easyEnough'),
          ],
        }))}
      />
    </>
  )
}

function Preview({ words, of, language }: Props & { readonly of: Language }) {
  const say = sayFormWords(language)
  const inIts = sayFormWords(of)
  const example = {
    formLabel: inIts('example.label'),
    clientName: inIts('example.client'),
    recipientName: inIts('example.recipient'),
    relationship: inIts('example.relationship'),
    purposes: [inIts('example.purpose')],
    expiryEvent: inIts('example.until'),
  }
  return (
    <details>
      <summary>{say(`previews.${of}`)}</summary>
      <div className="ajar-paper" lang={of}>
        {words.preview(of, example)}
      </div>
    </details>
  )
}

function Publish({ words, asked }: { readonly words: SeenFormWords; readonly asked: Asked }) {
  const say = sayFormWords(asked.language)
  return (
    <section>
      <h2>{say('publishTitle')}</h2>
      {words.isNew ? (
        <>
          <p>{say('publishLead')}</p>
          <Form name="form-publish" shown={asked.form('form-publish')} language={asked.language}>
            <ShownAt changedAt={words.draft.changedAt} />
            <Button>{say('publish')}</Button>
          </Form>
        </>
      ) : (
        <p>{say('nothingNew')}</p>
      )}
    </section>
  )
}

/** Every version there was, the newest first, with what would show that one had been changed. */
function Versions({ words, language }: Props) {
  const say = sayFormWords(language)
  return (
    <>
      <h2>{say('versionsTitle')}</h2>
      <Table
        caption={say('versionsTitle')}
        isNamedAbove
        head={[say('label'), say('publishedOn'), say('publishedBy'), say('kind'), say('words'), say('hash')]}
        rows={words.versions.map(({ id, label, publishedAt, by, hasPart2Statement, ownWords, wordsHash }) => ({
          id,
          cells: [
            label,
            writtenDate(publishedAt, language, words.timeZone),
            by ?? say('fromFile'),
            say(hasPart2Statement ? 'withPart2' : 'withoutPart2'),
            wordParts.flatMap((part) => ownWords[part]?.[language] ?? []).join(' ') || say('none'),
            wordsHash && (
              <span key="hash" className="ajar-words">
                {wordsHash}
              </span>
            ),
          ],
        }))}
      />
    </>
  )
}
