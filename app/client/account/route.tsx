import { z } from 'zod'
import { DateField, datePart } from '#app/_form/date-field.tsx'
import { optionalDay } from '#app/_form/days.ts'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { LanguageForm } from '#app/_parts/notices/language-form.tsx'
import { languageShape, noticeShape } from '#app/_parts/notices/notice-shape.ts'
import { NoticeTable } from '#app/_parts/notices/notice-table.tsx'
import { textForms } from '#app/_parts/notices/text-forms.ts'
import { TextNumber } from '#app/_parts/notices/text-number.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { type OwnLetters, seeOwnLetters } from '#lib/clients/see/see-own-letters.ts'
import { config } from '#lib/config/config.ts'
import { setLanguage } from '#lib/people/do/set-language.ts'
import { setRhythm } from '#lib/people/do/set-rhythm.ts'
import { clientNotices } from '#lib/people/rules/rhythms.ts'
import { sayNotices } from '#lib/people/words/notices.ts'
import { saySessions } from '#lib/sign-in/words/sessions.ts'

export const GET = document('client', seeOwnLetters, ownLetters)

const texts = { give: 'client-text-number', confirm: 'client-text-code', remove: 'client-text-remove' } as const

export const POST = oneOf(
  ...textForms('client', texts),
  form(
    'client',
    {
      name: 'client-rhythm',
      says: 'itself',
      shape: noticeShape(clientNotices).and(z.object({ pausedUntil: optionalDay() })),
      done: '/client/account?saved=1',
    },
    setRhythm,
  ),
  form(
    'client',
    {
      name: 'client-language',
      says: 'itself',
      shape: languageShape,
      done: (_outcome, { language }) => `/language/${language}?letters=1`,
    },
    setLanguage,
  ),
)

/** When and in which language a client's letters come. */
function ownLetters(seen: OwnLetters, asked: Asked): Page {
  const { language, query, form, at } = asked
  const takesTexts = seen.takesTexts && config.takesTexts
  const say = sayNotices(language)
  const shown = form('client-rhythm')
  return {
    title: say('link'),
    lead: say('emailLine', { email: seen.email }),
    current: 'home',
    back: '/client',
    main: (
      <>
        {query.get('saved') === '1' && (
          <Note tone="good">
            <p>{say('saved')}</p>
          </Note>
        )}
        <Form name="client-rhythm" shown={shown} language={language}>
          <h2>{say('title')}</h2>
          <p>{say('clientLead')}</p>
          <NoticeTable
            notices={clientNotices}
            chosen={seen.rhythm}
            hasTexts={takesTexts && Boolean(seen.textNumber?.isConfirmed)}
            timeZone={seen.timeZone}
            at={at}
            shown={shown}
            language={language}
          />
          <DateField
            name="pausedUntil"
            label={say('pausedUntil')}
            hint={say('pausedLead')}
            language={language}
            value={(part) => shown.value(part, datePart(seen.rhythm?.pausedUntil ?? null, part))}
            problems={shown.problems}
          />
          <Button kind="quiet">{say('save')}</Button>
        </Form>
        {(takesTexts || seen.textNumber) && <TextNumber own={seen.textNumber} forms={texts} asked={asked} />}
        <LanguageForm name="client-language" chosen={seen.language} asked={asked} />
        <p>
          <Link href="/client/signed-in">{saySessions(language)('link')}</Link>
        </p>
      </>
    ),
  }
}
