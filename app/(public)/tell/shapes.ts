import { z } from 'zod'
import { optionalBirthday } from '#app/_form/days.ts'
import {
  choice,
  optionalChoice,
  optionalPhone,
  optionalText,
  optionalWords,
  text,
  uuid,
  words,
} from '#app/_form/shapes.ts'
import { languages } from '#lib/i18n/language.ts'
import { type DraftAnswers, type QuestionStep, type ReportWords, stepsOf, urgencyOf } from '#lib/reports/rules/draft.ts'
import { namesOfOthers } from '#lib/reports/rules/people-named.ts'
import {
  attributions,
  healthObservations,
  type Observation,
  observationNames,
  observations,
  peopleMax,
  reportKinds,
  safeties,
  urgencies,
} from '#lib/reports/rules/report.ts'

const callBack = z
  .object({ callBack: choice(['yes', 'no'], 'say_call_back'), phone: optionalPhone(), callBackWhen: optionalText() })
  .refine((answer) => answer.callBack === 'no' || answer.phone, { path: ['phone'], error: 'say_phone' })

function observed<Each>(of: (name: Observation) => Each): Record<Observation, Each> {
  return Object.fromEntries(observationNames.map((name) => [name, of(name)])) as Record<Observation, Each>
}

/** What each step of a report asks. */
export const stepShapes = {
  kind: z.object({ kind: choice(reportKinds, 'say_kind') }),
  safety: z.object({ safetyNow: choice(safeties, 'say_safety') }),
  about: z.object({
    aboutName: text('say_who'),
    aboutBorn: optionalBirthday(),
    relationship: text('say_relationship', 100),
    alsoAbout: optionalWords(peopleMax * 100).refine((given) => namesOfOthers(given).length <= peopleMax, {
      error: 'too_many_people',
    }),
  }),
  what: z.object({ words: words('say_what') }),
  changes: z.object(observed((name) => (observations[name] === 'line' ? optionalText() : optionalWords(1000)))),
  urgency: z.object({ urgency: choice(urgencies, 'say_urgency') }),
  you: z.intersection(
    callBack,
    z.object({ writerName: optionalText(), attribution: choice(attributions, 'say_attribution') }),
  ),
} as const satisfies Record<QuestionStep, z.ZodType>

/** The first step whose questions are not answered yet, or null when a report can be sent. */
export function unansweredStep(answers: DraftAnswers): QuestionStep | null {
  return stepsOf(answers).find((step) => !stepShapes[step].safeParse(answers).success) ?? null
}

/** A whole report, as the last step sends it: every answer again, read by the shape of the step it came from. */
export const finished = z
  .object({ draft: uuid('form_too_old'), pageLanguage: z.enum(languages), network: z.string() })
  .and(stepShapes.kind)
  .and(z.object({ safetyNow: optionalChoice(safeties), urgency: optionalChoice(urgencies) }))
  .and(stepShapes.about)
  .and(stepShapes.what)
  .and(stepShapes.changes)
  .and(stepShapes.you)
  .transform(({ draft, pageLanguage, network, ...given }) => {
    const seen = observed((name) => given[name])
    const isHealth = given.kind === 'concern' && healthObservations.some((name) => seen[name])
    const said: ReportWords = {
      aboutName: given.aboutName,
      aboutBorn: given.aboutBorn ?? '',
      relationship: given.relationship,
      alsoAbout: namesOfOthers(given.alsoAbout, given.aboutName),
      kind: isHealth ? 'health_change' : given.kind,
      words: given.words,
      observations: { ...seen, safetyNow: given.safetyNow ?? '' },
      urgency: urgencyOf({ kind: given.kind, safetyNow: given.safetyNow ?? '', urgency: given.urgency ?? '' }),
      writerName: given.writerName,
      mayCallBack: given.callBack === 'yes',
      // A number typed before they said no is not sent: nobody may call it.
      phone: given.callBack === 'yes' ? given.phone : '',
      callBackWhen: given.callBack === 'yes' ? given.callBackWhen : '',
      attribution: given.attribution,
    }
    return { draft, language: pageLanguage, words: said, network }
  })

/** Answers as a draft keeps them: text by field name. A field left empty is not kept. */
export function answersOf(given: Record<string, unknown>): DraftAnswers {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  )
}
