import { redirect } from 'next/navigation'
import { Tick } from '#app/_form/choices.tsx'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { readWish } from '#app/_form/read-form.ts'
import { SharedPersonView } from '#app/_parts/shared-person/shared-person.tsx'
import { seeBeforeSigning } from '#lib/releases/see/see-before-signing.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'
import { sign } from './actions.ts'
import { choicesShape, signingShapes } from './shapes.ts'
import { Carried, type SigningProps } from './steps.tsx'

const names = [
  'link',
  'recipientName',
  'relationship',
  'email',
  'language',
  'topics',
  'areas',
  'professionals',
  'onlyInCrisis',
  'purpose',
  'expiresOn',
  'expiresOn-day',
  'expiresOn-month',
  'expiresOn-year',
]

/** The words, what they would open, and the signature. A step that was left out is asked first. */
export async function SignStep({ form, start, language, viewer }: SigningProps) {
  const wish = readWish(
    Object.fromEntries(names.map((name) => [name, form.values(name)]).filter(([, values]) => values!.length > 0)),
  )
  const choices = choicesShape.safeParse(wish)
  if (!choices.success) {
    const missing = (['who', 'what', 'until'] as const).find((step) => !signingShapes[step].safeParse(wish).success)
    redirect(`/client/sharing/new?step=${missing ?? 'who'}`)
  }
  const seen = await seeBeforeSigning(viewer, choices.data, language)
  if (!seen) redirect('/client/sharing')
  const say = sayClientSign(language)
  const { name } = seen
  return (
    <>
      <h1>{say('sign.title')}</h1>
      <div className="ajar-paper">{seen.text}</div>
      <h2>{say('sign.preview', { name })}</h2>
      {seen.seen ? (
        <SharedPersonView person={seen.seen} language={language} timeZone={start.timeZone} place={start.place} />
      ) : (
        <p>{say('sign.previewNothing', { name })}</p>
      )}
      <Form action={sign} formKey={form.key} problems={form.problems} language={language}>
        <Carried form={form} start={start} except={null} />
        <Hidden name="hash" value={seen.hash} />
        <Hidden name="shownIn" value={language} />
        <Tick name="agree" label={say('sign.agree')} checked={form.value('agree') === 'yes'} problems={form.problems} />
        <TextField
          name="signedName"
          autoComplete="name"
          label={say('sign.name', { name: start.clientName })}
          value={form.value('signedName')}
          problems={form.problems}
        />
        <Button>{say('sign.sign')}</Button>
      </Form>
      <p>{say('sign.paper')}</p>
    </>
  )
}
