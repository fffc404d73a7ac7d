import type { ReactNode } from 'react'
import type { Shown } from '#app/_form/attempt.ts'
import { Checkboxes } from '#app/_form/choices.tsx'
import { DateField, datePart } from '#app/_form/date-field.tsx'
import { Select, TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import type { SigningStart } from '#lib/releases/see/see-signing.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'
import { keepUntil, keepWhat, keepWho } from './actions.ts'

export interface SigningProps {
  readonly start: SigningStart
  readonly form: Shown
  readonly language: Language
  readonly viewer: Viewer<'client'>
}

const fields = {
  who: ['link', 'recipientName', 'relationship', 'email', 'language'],
  what: ['topics', 'areas', 'professionals', 'onlyInCrisis'],
  until: ['purpose', 'expiresOn', 'expiresOn-day', 'expiresOn-month', 'expiresOn-year'],
} as const

/** What the other steps asked goes along unseen, so that nothing is lost on the way back and forth. */
export function Carried({
  form,
  start,
  except,
}: {
  form: Shown
  start: SigningStart
  except: keyof typeof fields | null
}) {
  const others = (Object.keys(fields) as (keyof typeof fields)[]).filter((step) => step !== except)
  return others.flatMap((step) =>
    fields[step].map((name) => {
      const values = chosen(form, start, name)
      return values.length > 0 && <Hidden key={name} name={name} value={values.join(',')} />
    }),
  )
}

/** Lists travel between the steps as one field, joined by commas, which none of their values contains. */
export function chosen(form: Shown, start: SigningStart, name: string): string[] {
  const values = form.values(name, begun(start, name))
  return (fields.what as readonly string[]).includes(name) ? values.flatMap((value) => value.split(',')) : values
}

function begun({ from }: SigningStart, name: string): readonly string[] {
  const value = from?.[name as keyof NonNullable<SigningStart['from']>]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

function Step(props: SigningProps & { step: keyof typeof fields; action: typeof keepWho; children: ReactNode }) {
  const { form, start, language, step, action, children } = props
  return (
    <Form action={action} formKey={form.key} problems={form.problems} language={language}>
      <Carried form={form} start={start} except={step} />
      {children}
      <Button>{sayClientSign(language)('next')}</Button>
    </Form>
  )
}

export function Who(props: SigningProps) {
  const { form, start, language } = props
  const say = sayClientSign(language)
  const field = (name: string) => ({ name, value: form.value(name, begun(start, name)[0]), problems: form.problems })
  const link = chosen(form, start, 'link')[0]
  return (
    <>
      <h1>{say('who.title')}</h1>
      <p className="ajar-lead">{say('who.lead')}</p>
      <Step {...props} step="who" action={keepWho}>
        {link ? (
          <>
            <Hidden name="link" value={link} />
            <Hidden name="language" value={language} />
            <Hidden name="recipientName" value={field('recipientName').value} />
            <Hidden name="relationship" value={field('relationship').value} />
            <p className="ajar-big">
              {field('recipientName').value} ({field('relationship').value})
            </p>
            <p>{say('who.samePerson')}</p>
          </>
        ) : (
          <>
            <TextField {...field('recipientName')} label={say('who.name')} />
            <TextField {...field('relationship')} label={say('who.relationship')} />
            <TextField {...field('email')} type="email" label={say('who.email')} hint={say('who.emailHint')} />
            <Select
              {...field('language')}
              label={say('who.language')}
              options={[
                { value: 'en', label: 'English' },
                { value: 'es', label: 'Español' },
              ]}
            />
          </>
        )}
      </Step>
    </>
  )
}

export function What(props: SigningProps) {
  const { form, start, language } = props
  const say = sayClientSign(language)
  const sayC = sayConsent(language)
  const field = (name: string) => ({ name, values: chosen(form, start, name), problems: form.problems })
  return (
    <>
      <h1>{say('what.title')}</h1>
      <Step {...props} step="what" action={keepWhat}>
        <Checkboxes
          {...field('topics')}
          label={say('what.topics')}
          options={topics.map((value) => ({
            value,
            label: sayC(`topics.${value}.name`),
            hint: sayC(`topics.${value}.explained`),
          }))}
        />
        <Checkboxes
          {...field('areas')}
          label={say('what.areas')}
          hint={say('what.areasHint')}
          options={lifeAreas.map((value) => ({ value, label: sayC(`areas.${value}`) }))}
        />
        {start.team.length > 0 && (
          <Checkboxes
            {...field('professionals')}
            label={say('what.professionals')}
            options={start.team.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Checkboxes
          {...field('onlyInCrisis')}
          label={say('what.onlyInCrisis')}
          hint={say('what.onlyInCrisisHint')}
          options={(['crisis', 'health'] as const).map((value) => ({ value, label: sayC(`topics.${value}.name`) }))}
        />
      </Step>
    </>
  )
}

export function Until(props: SigningProps) {
  const { form, start, language, viewer } = props
  const say = sayClientSign(language)
  // One day less than the longest term, since a form ends at the end of its day.
  const longest = new Date(viewer.at.getTime() + (start.maximumTermDays - 1) * 86_400_000)
  const day = dayOf(longest, start.timeZone)
  const purpose = begun(start, 'purpose')[0] || sayConsent(language)('purposes.at_my_request')
  return (
    <>
      <h1>{say('until.title')}</h1>
      <Step {...props} step="until" action={keepUntil}>
        <TextField
          name="purpose"
          label={say('until.purpose')}
          value={form.value('purpose') || purpose}
          problems={form.problems}
        />
        <DateField
          name="expiresOn"
          label={say('until.until')}
          hint={say('until.untilHint', { days: start.maximumTermDays })}
          language={language}
          value={(part) => form.value(part) || datePart(form.value('expiresOn') || day, part)}
          problems={form.problems}
        />
      </Step>
    </>
  )
}
