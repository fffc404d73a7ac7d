import { z } from 'zod'
import { DateField } from '#app/_form/date-field.tsx'
import { optionalBirthday } from '#app/_form/days.ts'
import { TextField } from '#app/_form/field.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { optionalEmail, text } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { askAbout } from '#lib/asking/do/ask-about.ts'
import { sayAsk } from '#lib/asking/words/ask.ts'
import { inWords } from '#lib/i18n/known.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { seeKnownWriter } from '#lib/reports/see/see-writer.ts'

export const GET = document('public', async (viewer) => ({ writer: await seeKnownWriter(viewer) }), ask)

export const POST = form(
  'public',
  {
    name: 'ask',
    says: 'itself',
    shape: z.object({
      aboutName: text('say_who'),
      born: optionalBirthday(),
      yourName: text('enter_name'),
      relationship: text('say_relationship', 100),
      email: optionalEmail(),
      network: z.string(),
    }),
    // Everyone is led to the same page: known or unknown, signed in or not.
    done: '/ask/answer',
    perHour: 60,
  },
  askAbout,
)

function ask({ writer }: { writer: Awaited<ReturnType<typeof seeKnownWriter>> }, { language, form }: Asked): Page {
  const say = sayAsk(language)
  const shown = form('ask')
  const known: Record<string, string | undefined> = {
    yourName: writer?.name,
    relationship: writer ? inWords('relationships', writer.relationship, language) : undefined,
  }
  const field = (name: string) => ({ name, value: shown.value(name, known[name]), problems: shown.problems })
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'ask',
    main: (
      <>
        <Card>
          <p>{say(writer ? 'howSignedIn' : 'how')}</p>
          {!writer && (
            <p>
              <Link href="/sign-in">{sayShared(language)('nav.signIn')}</Link>
            </p>
          )}
        </Card>
        <p>{say('else')}</p>
        <Form name="ask" shown={shown} language={language}>
          <TextField {...field('aboutName')} label={say('aboutName')} />
          <DateField
            name="born"
            label={say('born')}
            language={language}
            value={shown.value}
            problems={shown.problems}
          />
          <TextField {...field('yourName')} autoComplete="name" label={say('yourName')} />
          <TextField {...field('relationship')} label={say('relationship')} hint={say('relationshipHint')} />
          {writer ? (
            <p>{say('emailKnown', { email: writer.email })}</p>
          ) : (
            <TextField {...field('email')} type="email" autoComplete="email" label={say('email')} />
          )}
          <Button>{say('send')}</Button>
          <p className="govuk-hint">{say('kept')}</p>
        </Form>
      </>
    ),
  }
}
