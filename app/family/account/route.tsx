import { z } from 'zod'
import { Radios } from '#app/_form/choices.tsx'
import { DateField, datePart } from '#app/_form/date-field.tsx'
import { optionalDay } from '#app/_form/days.ts'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { choice } from '#app/_form/shapes.ts'
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
import { config } from '#lib/config/config.ts'
import { type SeenAccount, seeOwnAccount } from '#lib/family/see/see-own-account.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayLeave } from '#lib/family/words/leave.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { setInvolvement } from '#lib/people/do/set-involvement.ts'
import { setLanguage } from '#lib/people/do/set-language.ts'
import { setRhythm } from '#lib/people/do/set-rhythm.ts'
import { familyNotices } from '#lib/people/rules/rhythms.ts'
import { involvements } from '#lib/people/rules/roles.ts'
import { sayNotices } from '#lib/people/words/notices.ts'
import { saySessions } from '#lib/sign-in/words/sessions.ts'

export const GET = document('family', seeOwnAccount, account)

const texts = { give: 'text-number', confirm: 'text-code', remove: 'text-remove' } as const

export const POST = oneOf(
  ...textForms('family', texts),
  form(
    'family',
    {
      name: 'involvement',
      says: 'itself',
      shape: z.object({ involvement: choice(involvements, 'choose_one'), until: optionalDay() }),
      done: '/family/account?saved=1',
    },
    setInvolvement,
  ),
  form(
    'family',
    { name: 'rhythm', says: 'itself', shape: noticeShape(familyNotices), done: '/family/account?saved=1' },
    setRhythm,
  ),
  form(
    'family',
    {
      name: 'language',
      says: 'itself',
      shape: languageShape,
      // This browser speaks it too, and comes back here.
      done: (_outcome, { language }) => `/language/${language}?letters=1`,
    },
    setLanguage,
  ),
)

/** The family member's own dial: how involved they want to be. It says nothing about any client. */
function account(seen: SeenAccount, asked: Asked): Page {
  const { language, query, form, at } = asked
  const takesTexts = seen.takesTexts && config.takesTexts
  const say = sayFamily(language)
  const sayN = sayNotices(language)
  const title = sayShared(language)('nav.account')
  const shown = form('involvement')
  const rhythm = form('rhythm')
  return {
    title,
    current: 'account',
    main: (
      <>
        <h1>{title}</h1>
        <p className="ajar-lead">{say('home.emailLine', { email: seen.email })}</p>
        {query.get('saved') === '1' && (
          <Note tone="good">
            <p>{say('home.involvementSaved')}</p>
          </Note>
        )}
        <Form name="involvement" shown={shown} language={language}>
          <Radios
            name="involvement"
            label={say('home.involvementTitle')}
            hint={say('home.involvementLead')}
            value={shown.value('involvement', seen.involvement ?? '')}
            problems={shown.problems}
            options={involvements.map((value) => ({ value, label: sayConsent(language)(`involvements.${value}`) }))}
          />
          <DateField
            name="until"
            label={say('account.untilTitle')}
            hint={say('account.untilLead')}
            language={language}
            value={(part) => shown.value(part, datePart(seen.involvementUntil, part))}
            problems={shown.problems}
          />
          <Button>{say('home.involvementSave')}</Button>
        </Form>
        <Form name="rhythm" shown={rhythm} language={language}>
          <h2>{sayN('title')}</h2>
          <p>{sayN('familyLead')}</p>
          <NoticeTable
            notices={familyNotices}
            chosen={seen.rhythm}
            hasTexts={takesTexts && Boolean(seen.textNumber?.isConfirmed)}
            timeZone={seen.timeZone}
            at={at}
            shown={rhythm}
            language={language}
          />
          <Button kind="quiet">{sayN('save')}</Button>
        </Form>
        {(takesTexts || seen.textNumber) && <TextNumber own={seen.textNumber} forms={texts} asked={asked} />}
        <LanguageForm name="language" chosen={seen.language} asked={asked} />
        <p>
          <Link href="/family/signed-in">{saySessions(language)('link')}</Link>
        </p>
        <p>
          <Link href="/family/leave">{sayLeave(language)('link')}</Link>
        </p>
      </>
    ),
  }
}
