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
import { Note } from '#app/_parts/parts.tsx'
import type { OwnAccount } from '#lib/disclosure/own-data.ts'
import { seeOwnAccount } from '#lib/family/see/see-own-account.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { languages } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { setInvolvement } from '#lib/people/do/set-involvement.ts'
import { setLanguage } from '#lib/people/do/set-language.ts'
import { involvements } from '#lib/people/rules/roles.ts'
import { saySessions } from '#lib/sign-in/words/sessions.ts'
import { RhythmForm, rhythmForm } from './rhythm.tsx'

export const GET = document('family', seeOwnAccount, account)

export const POST = oneOf(
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
  rhythmForm,
  form(
    'family',
    {
      name: 'language',
      says: 'itself',
      shape: z.object({ language: choice(languages, 'choose_one') }),
      // This browser speaks it too, and comes back here.
      done: (_outcome, { language }) => `/language/${language}?letters=1`,
    },
    setLanguage,
  ),
)

/** The family member's own dial: how involved they want to be. It says nothing about any client. */
function account(seen: OwnAccount, asked: Asked): Page {
  const { language, query, form } = asked
  const say = sayFamily(language)
  const title = sayShared(language)('nav.account')
  const shown = form('involvement')
  const speaking = form('language')
  return {
    title,
    current: 'account',
    main: (
      <>
        <h1>{title}</h1>
        <p className="ajar-lead">{say('home.emailLine', { email: seen.email })}</p>
        {query.has('saved') && (
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
        <RhythmForm seen={seen} asked={asked} />
        <Form name="language" shown={speaking} language={language}>
          <Radios
            name="language"
            label={say('account.languageTitle')}
            hint={say('account.languageLead')}
            value={speaking.value('language', seen.language ?? language)}
            problems={speaking.problems}
            options={languages.map((value) => ({ value, label: say(`account.${value}`) }))}
          />
          <Button kind="quiet">{say('account.languageSave')}</Button>
        </Form>
        <p>
          <Link href="/family/signed-in">{saySessions(language)('link')}</Link>
        </p>
      </>
    ),
  }
}
