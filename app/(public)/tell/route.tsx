import { z } from 'zod'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { optionalChoice, optionalText, uuid } from '#app/_form/shapes.ts'
import { freshForm } from '#app/_form/shown.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Card } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { Language } from '#lib/i18n/language.ts'
import { discardDraft } from '#lib/reports/do/discard-draft.ts'
import { startDraft } from '#lib/reports/do/start-draft.ts'
import { standardNumbers } from '#lib/reports/rules/clock.ts'
import type { Draft } from '#lib/reports/rules/draft.ts'
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
      shape: z
        .object({ aboutName: optionalText(), kind: optionalChoice(reportKinds) })
        .transform((known) => ({ answers: answersOf(known) })),
      done: ({ id }) => `/tell/${id}/about`,
      perHour: 120,
    },
    startDraft,
  ),
  form(
    'public',
    {
      name: 'tell-discard',
      shape: z.object({ draft: uuid('form_too_old') }).transform(({ draft }) => ({ id: draft })),
    },
    discardDraft,
  ),
)

function tell(drafts: readonly Draft[], { language, form }: Asked): Page {
  const say = sayTell(language)
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'tell',
    main: (
      <>
        <h2>{say('before')}</h2>
        <ul>
          <li>
            <strong>{say('beforeDanger')}</strong>
          </li>
          <li>{say('beforeRead', standardNumbers)}</li>
          <li>{say('beforeSilent')}</li>
          <li>{say('beforeKept')}</li>
        </ul>
        {drafts.map((draft) => (
          <BegunReport key={draft.id} draft={draft} language={language} />
        ))}
        <Form name="tell-start" shown={form('tell-start')} language={language}>
          <Button>{say('start')}</Button>
        </Form>
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
        <a href={`/tell/${draft.id}/about`}>{say('goOn')}</a>
      </p>
      <Form name="tell-discard" shown={freshForm()} language={language} label={begun}>
        <Hidden name="draft" value={draft.id} />
        <Button kind="quiet">{say('discard')}</Button>
      </Form>
    </Card>
  )
}
