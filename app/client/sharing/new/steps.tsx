import type { ReactNode } from 'react'
import { Checkboxes } from '#app/_form/choices.tsx'
import { DateField, datePart } from '#app/_form/date-field.tsx'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Shown } from '#app/_form/shown.ts'
import { Note } from '#app/_parts/parts.tsx'
import { writtenDay } from '#app/_parts/written-date.ts'
import { listed } from '#app/client/_parts/knows.ts'
import { hasAreas, hasProfessionals, type LifeArea, lifeAreas, type Topic } from '#lib/consent/topic.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { inWords } from '#lib/i18n/known.ts'
import type { Language } from '#lib/i18n/language.ts'
import { closedInPart, type OnNeverList } from '#lib/releases/rules/on-never-list.ts'
import { conditionalTopics } from '#lib/releases/rules/scope-asked.ts'
import type { SigningStep } from '#lib/releases/rules/signing-step.ts'
import type { SigningStart } from '#lib/releases/see/see-signing.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'
import { type AskingStep, signingFields } from './shapes.ts'

export interface SigningProps {
  readonly start: SigningStart
  readonly shown: Shown
  readonly language: Language
  readonly never: readonly OnNeverList[]
}

interface CarriedProps {
  readonly start: SigningStart
  readonly shown: Shown
  readonly except?: SigningStep
}

/**
 * The answers of the other steps travel in hidden fields, so that nothing is lost on the way back and forth. What the
 * client answered about the form travels to the signature alone, and that to the witness: whoever goes back and changes
 * the form is asked about it and signs anew.
 */
export function Carried({ start, shown, except }: CarriedProps) {
  const others = (Object.keys(signingFields) as AskingStep[]).filter(
    (step) =>
      step !== except &&
      (step !== 'understand' || except === 'sign' || except === 'witness') &&
      (step !== 'sign' || except === 'witness'),
  )
  return others.flatMap((step) =>
    signingFields[step].map((name) => {
      const values = chosen(shown, start, name)
      return values.length > 0 && <Hidden key={name} name={name} value={values.join(',')} />
    }),
  )
}

/** Lists travel between the steps as one field, joined by commas. None of their values contains a comma. */
export function chosen(shown: Shown, start: SigningStart, name: string): string[] {
  const values = shown.values(name, begun(start, name))
  const isList = ['topics', 'areas', 'professionals', 'onlyInCrisis', 'tried'].includes(name)
  return isList ? values.flatMap((value) => value.split(',')) : values
}

function begun({ from }: SigningStart, name: string): readonly string[] {
  const value = from?.[name as keyof NonNullable<SigningStart['from']>]
  return value === undefined || value === null ? [] : typeof value === 'string' ? [value] : value
}

export function Step({
  start,
  shown,
  language,
  step,
  children,
}: SigningProps & { step: Exclude<AskingStep, 'sign'>; children: ReactNode }) {
  return (
    <Form name={`sign-${step}`} shown={shown} language={language}>
      <Hidden name="at" value={step} />
      <Carried start={start} shown={shown} except={step} />
      {children}
      <Button>{sayClientSign(language)('next')}</Button>
    </Form>
  )
}

export function Who(props: SigningProps) {
  const { start, shown, language } = props
  const say = sayClientSign(language)
  const field = (name: string) => ({ name, value: shown.value(name, begun(start, name)[0]), problems: shown.problems })
  const link = chosen(shown, start, 'link')[0]
  return (
    <>
      <h1>{say('who.title')}</h1>
      <p className="ajar-lead">{say('who.lead')}</p>
      {start.needsStaff && (
        <Note>
          <p>{say('who.needsStaff')}</p>
        </Note>
      )}
      {start.needsWitness && (
        <Note>
          <p>{say('who.needsWitness')}</p>
        </Note>
      )}
      <Step {...props} step="who">
        <Hidden name="asks" value={start.asks.join(',')} />
        {link ? (
          <>
            <Hidden name="link" value={link} />
            <Hidden name="sharingMark" value={field('sharingMark').value} />
            <Hidden name="recipientName" value={field('recipientName').value} />
            <Hidden name="relationship" value={field('relationship').value} />
            <p className="ajar-big">
              {field('recipientName').value} ({inWords('relationships', field('relationship').value, language)})
            </p>
            <p>{say('who.samePerson')}</p>
          </>
        ) : (
          <>
            <TextField {...field('recipientName')} label={say('who.name')} />
            <TextField {...field('relationship')} label={say('who.relationship')} />
            <TextField {...field('email')} type="email" label={say('who.email')} hint={say('who.emailHint')} />
          </>
        )}
        {start.asks.includes('affiliation') && (
          <TextField
            {...field('recipientAffiliation')}
            label={say('who.affiliation')}
            hint={say('who.affiliationHint')}
          />
        )}
      </Step>
    </>
  )
}

/** What the ticked topics need besides, and nothing else. */
export function Where(props: SigningProps) {
  const { start, shown, language, never } = props
  const say = sayClientSign(language)
  const sayC = sayConsent(language)
  const field = (name: string) => ({ name, values: chosen(shown, start, name), problems: shown.problems })
  const ticked = chosen(shown, start, 'topics') as Topic[]
  const conditional = conditionalTopics.filter((topic) => ticked.includes(topic))
  const closed = (area: LifeArea) => {
    const topics = closedInPart(area, ticked, never).map((topic) => sayC(`topics.${topic}.name`))
    return topics.length > 0 ? say('where.onNever', { topics: listed(topics, language) }) : undefined
  }
  return (
    <>
      <h1>{say('where.title')}</h1>
      <Step {...props} step="where">
        {ticked.some(hasAreas) && (
          <Checkboxes
            {...field('areas')}
            label={say('where.areas')}
            hint={say('where.areasHint')}
            options={lifeAreas.map((value) => ({ value, label: sayC(`areas.${value}`), hint: closed(value) }))}
          />
        )}
        {ticked.some(hasProfessionals) && start.team.length > 0 && (
          <Checkboxes
            {...field('professionals')}
            label={say('where.professionals')}
            options={start.team.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {ticked.some(hasProfessionals) && start.team.length === 0 && <p>{say('where.nobodyYet')}</p>}
        {conditional.length > 0 && (
          <Checkboxes
            {...field('onlyInCrisis')}
            label={say('where.onlyInCrisis')}
            hint={say('where.onlyInCrisisHint')}
            options={conditional.map((value) => ({ value, label: sayC(`topics.${value}.name`) }))}
          />
        )}
      </Step>
    </>
  )
}

export function Until(props: SigningProps) {
  const { start, shown, language } = props
  const say = sayClientSign(language)
  const purpose = begun(start, 'purpose')[0] || sayConsent(language)('purposes.at_my_request')
  return (
    <>
      <h1>{say('until.title')}</h1>
      <Step {...props} step="until">
        <TextField
          name="purpose"
          label={say('until.purpose')}
          value={shown.value('purpose') || purpose}
          problems={shown.problems}
        />
        {start.asks.includes('birth_date') && (
          <DateField
            name="statedBirthDate"
            label={say('until.birthDate')}
            hint={say('until.birthDateHint')}
            language={language}
            value={(part) => shown.value(part) || datePart(shown.value('statedBirthDate') || start.bornOn, part)}
            problems={shown.problems}
          />
        )}
        {start.asks.includes('responsible_person') && (
          <TextField
            name="responsibleName"
            label={say('until.responsible')}
            hint={say('until.responsibleHint')}
            value={shown.value('responsibleName') || start.responsibleName}
            problems={shown.problems}
          />
        )}
        <DateField
          name="expiresOn"
          label={say('until.until')}
          hint={say('until.untilHint', { day: writtenDay(start.lastDay, language) })}
          language={language}
          value={(part) => shown.value(part) || datePart(shown.value('expiresOn') || start.lastDay, part)}
          problems={shown.problems}
        />
      </Step>
    </>
  )
}
