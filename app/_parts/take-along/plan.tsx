import { z } from 'zod'
import { TextArea } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { optionalWords } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { OwnWords } from '#app/_parts/own-words.tsx'
import { SummaryList } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { type Language, languages } from '#lib/i18n/language.ts'
import { isEmptyPlan, type PlanWords, planParts } from '#lib/take-along/rules/plan.ts'
import type { OwnTakeAlong } from '#lib/take-along/see/see-own-take-along.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'

const partMax = 2000
const part = optionalWords(partMax)

/** What is said in a crisis plan, and upon which version it was written. */
export const planShape = z.object({
  whomToCall: part,
  earlySigns: part,
  whatHelps: part,
  makesWorse: part,
  medicines: part,
  version: z.coerce.number().int().min(0).max(1_000_000),
  pageLanguage: z.enum(languages),
})

/** The same, as the verb takes it, for a client or for staff in their name. */
export function planSaid({ version, pageLanguage, ...words }: z.output<typeof planShape>, client: string | null) {
  return { client, version, language: pageLanguage, words }
}

/** What a version of a plan says, without the fields that were left empty. */
export function PlanParts({ of, language }: { of: PlanWords & { readonly language: Language }; language: Language }) {
  const say = sayTakeAlong(language)
  return (
    <SummaryList
      language={language}
      rows={planParts
        .filter((each) => of[each])
        .map((each) => ({
          key: say(`parts.${each}`),
          value: (
            <span className="ajar-words">
              <OwnWords words={of[each]} of={of.language} language={language} />
            </span>
          ),
        }))}
    />
  )
}

/** The plan as it is now, or that there is none, and the versions before it. */
export function PlanAndBefore(props: { plans: OwnTakeAlong['plans']; language: Language; timeZone: string }) {
  const { plans, language, timeZone } = props
  const say = sayTakeAlong(language)
  const time = (at: Date) => writtenTime(at, language, timeZone)
  const [newest, ...before] = plans
  if (!newest) return <p>{say('plan.none')}</p>
  return (
    <>
      {isEmptyPlan(newest) ? (
        <p>{say('plan.gone', { at: time(newest.at) })}</p>
      ) : (
        <>
          <PlanParts of={newest} language={language} />
          <p className="ajar-kicker">{say('plan.asOf', { at: time(newest.at) })}</p>
        </>
      )}
      {newest.byStaff && <p className="ajar-kicker">{say('byStaff', { staff: newest.byStaff })}</p>}
      {before.length > 0 && (
        <section className="ajar-earlier">
          <h3>{say('plan.before')}</h3>
          {before.map((version) => (
            <details key={version.id}>
              <summary>{say('plan.version', { at: time(version.at) })}</summary>
              {isEmptyPlan(version) ? <p>{say('plan.empty')}</p> : <PlanParts of={version} language={language} />}
              {version.byStaff && <p className="ajar-kicker">{say('byStaff', { staff: version.byStaff })}</p>}
            </details>
          ))}
        </section>
      )}
    </>
  )
}

interface FormProps {
  readonly name: string
  readonly plan: OwnTakeAlong['plans'][number] | null
  readonly asked: Asked
}

/** The form of a plan. Where another version came meanwhile, that stands below it, beside the words that are kept. */
export function PlanForm({ name, plan, asked: { language, form } }: FormProps) {
  const say = sayTakeAlong(language)
  const shown = form(name)
  return (
    <>
      <Form name={name} shown={shown} language={language}>
        <Hidden name="version" value={String(plan?.version ?? 0)} />
        {planParts.map((each) => (
          <TextArea
            key={each}
            name={each}
            rows={3}
            lengthMax={partMax}
            language={language}
            label={`${say(`parts.${each}`)} ${say('optional')}`}
            hint={each === 'medicines' ? say('plan.medicinesHint') : undefined}
            value={shown.value(each, plan?.[each])}
            problems={shown.problems}
          />
        ))}
        <p className="govuk-hint">{say('plan.kept')}</p>
        <Button>{say('plan.save')}</Button>
      </Form>
      {(shown.problems.length > 0 || shown.isUnsent) && plan && <PlanParts of={plan} language={language} />}
    </>
  )
}
