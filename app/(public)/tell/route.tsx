import { z } from 'zod'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { optionalChoice, optionalText, optionalWords, uuid, wordsMax } from '#app/_form/shapes.ts'
import { freshForm } from '#app/_form/shown.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { openness } from '#app/_parts/openness.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { CenterFace } from '#lib/centers/see/center-face.ts'
import type { Language } from '#lib/i18n/language.ts'
import { discardDraft } from '#lib/reports/do/discard-draft.ts'
import { startDraft } from '#lib/reports/do/start-draft.ts'
import { answerBy } from '#lib/reports/rules/clock.ts'
import { answered, type Draft, type DraftAnswers, nextStep, personKnown } from '#lib/reports/rules/draft.ts'
import { reportKinds } from '#lib/reports/rules/report.ts'
import { seeDrafts } from '#lib/reports/see/see-drafts.ts'
import { sayTell } from '#lib/reports/words/tell.ts'
import { answersOf } from './shapes.ts'

export const GET = document('public', seeDrafts, tell)

export const POST = oneOf(
  form(
    'public',
    {
      name: 'tell-start',
      says: 'next',
      shape: z
        .object({
          aboutName: optionalText(),
          relationship: optionalText(100),
          kind: optionalChoice(reportKinds),
          words: optionalWords(wordsMax),
        })
        .transform((known) => ({ answers: begun(known) })),
      done: ({ id, answers }) => `/tell/${id}/${nextStep(answers)}`,
      perHour: 120,
    },
    startDraft,
  ),
  form(
    'public',
    {
      name: 'tell-discard',
      says: 'removed',
      shape: z.object({ draft: uuid('form_too_old') }).transform(({ draft }) => ({ id: draft })),
    },
    discardDraft,
  ),
)

/** By when a worry that is sent now is read. */
const worryBy = (face: CenterFace, at: Date) => answerBy('soon', at, face)

/** What is known already is not asked again: it stands on the page that shows everything, and can be changed there. */
function begun(known: { aboutName: string; relationship: string; kind?: string; words: string }): DraftAnswers {
  const answers = answersOf(known)
  const isPersonKnown = known.aboutName && known.relationship
  const ofPerson = isPersonKnown ? { ...answered('about', answers), [personKnown]: 'yes' } : answers
  return known.kind ? answered('kind', ofPerson) : ofPerson
}

function tell(drafts: readonly Draft[], { language, form, face, at }: Asked): Page {
  const say = sayTell(language)
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'tell',
    main: (
      <>
        {drafts.map((draft) => (
          <BegunReport key={draft.id} draft={draft} language={language} />
        ))}
        <h2>{say('before')}</h2>
        <ul>
          <li>
            <strong>{say('beforeDanger')}</strong>
          </li>
          {face && (
            <>
              <li>{say('beforeRead', { by: writtenTime(worryBy(face, at), language, face.timeZone) })}</li>
              <li>{openness({ center: face, at, language })}</li>
            </>
          )}
          <li>{say('beforeSilent')}</li>
          <li>{say('beforeKept')}</li>
        </ul>
        <h2>{say('kind.title')}</h2>
        <div className="ajar-stack is-even">
          {(['concern', 'good_news', 'case_management', 'joint_meeting'] as const).map((kind) => (
            <Form
              key={kind}
              name="tell-start"
              shown={form('tell-start', { kind })}
              language={language}
              label={say(`kind.${kind}`)}
            >
              <Hidden name="kind" value={kind} />
              <p>{say(`kind.${kind}Lead`)}</p>
              <Button kind={kind === 'concern' ? undefined : 'quiet'}>{say(`kind.${kind}`)}</Button>
            </Form>
          ))}
        </div>
      </>
    ),
  }
}

function BegunReport({ draft, language }: { draft: Draft; language: Language }) {
  const say = sayTell(language)
  const begun = say('goOnAt', { date: writtenTime(draft.updatedAt, language, draft.timeZone) })
  return (
    <Card>
      <p className="ajar-kicker">{begun}</p>
      <p>
        <Link href={`/tell/${draft.id}/${draft.leftAt ?? nextStep(draft.answers)}`}>{say('goOn')}</Link>
      </p>
      <Form name="tell-discard" shown={freshForm()} language={language} label={begun}>
        <Hidden name="draft" value={draft.id} />
        <Button kind="quiet">{say('discard')}</Button>
      </Form>
    </Card>
  )
}
