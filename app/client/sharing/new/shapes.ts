import { z } from 'zod'
import { day, optionalBirthday } from '#app/_form/days.ts'
import { choice, choices, mustTick, optionalEmail, optionalText, text, uuid, uuids } from '#app/_form/shapes.ts'
import { namesNobody } from '#lib/consent/named-person.ts'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import { languages } from '#lib/i18n/language.ts'
import type { SigningChoices } from '#lib/releases/rules/release-wish.ts'
import { asksMore, conditionalTopics, missingFrom, neededOf } from '#lib/releases/rules/scope-asked.ts'
import { goesOn, type SigningStep, signingSteps } from '#lib/releases/rules/signing-step.ts'
import { teachBackAnswers } from '#lib/releases/rules/teach-back.ts'

/** A step whose answers are kept for the next one. Where there is no witness, the one called `sign` signs at once. */
export type AskingStep = Exclude<SigningStep, 'witness'>

export const stepShape = z.enum(signingSteps).catch('who')

/** The fields of each step, as they are kept between the steps. A date may still be in its three parts. */
export const signingFields = {
  who: ['asks', 'link', 'sharingMark', 'recipientName', 'relationship', 'recipientAffiliation', 'email'],
  what: ['topics'],
  where: ['areas', 'professionals', 'onlyInCrisis'],
  until: [
    'purpose',
    'responsibleName',
    ...(['statedBirthDate', 'expiresOn'] as const).flatMap(
      (name) => [name, `${name}-day`, `${name}-month`, `${name}-year`] as const,
    ),
  ],
  understand: ['understood', 'tried'],
  sign: ['agree', 'signedName', 'hash', 'shownIn'],
} as const satisfies Record<AskingStep, readonly string[]>
export const allSigningFields: readonly string[] = Object.values(signingFields).flat()

/** What the place asks on top: the page says it, and a form that leaves it out cannot be signed. */
const asks = z.preprocess((given) => String(given ?? '').split(','), z.array(z.string()))

const who = z
  .object({
    asks,
    recipientName: text('enter_name').refine((name) => !namesNobody(name), { error: 'name_a_person' }),
    relationship: text('say_relationship', 100),
    recipientAffiliation: optionalText(),
    /** The person a change or a renewal is for. Their address is known, so it is not asked again. */
    link: z.preprocess((value) => value || undefined, uuid().optional()),
    email: optionalEmail(),
  })
  .refine((given) => given.link || given.email, { path: ['email'], error: 'enter_email' })
  .refine((given) => !given.asks.includes('affiliation') || given.recipientAffiliation, {
    path: ['recipientAffiliation'],
    error: 'say_affiliation',
  })
  .transform(({ asks: _asks, ...given }) => given)

const what = z
  .object({ topics: choices(topics) })
  .refine((given) => given.topics.length > 0, { path: ['topics'], error: 'choose_topics' })

const where = z
  .object({
    topics: choices(topics),
    areas: choices(lifeAreas),
    professionals: uuids(),
    onlyInCrisis: choices(conditionalTopics),
  })
  .refine((given) => !missingFrom(given).areas, { path: ['areas'], error: 'choose_areas' })
  .refine((given) => !missingFrom(given).professionals, { path: ['professionals'], error: 'choose_professionals' })
  .transform(neededOf)

/** A purpose is said in words: a mark alone says none. */
const purpose = text('choose_purpose', 300).refine((given) => /\p{L}/u.test(given), { error: 'choose_purpose' })
const until = z
  .object({
    asks,
    purpose,
    responsibleName: optionalText(),
    statedBirthDate: optionalBirthday(),
    expiresOn: day('choose_until'),
  })
  .refine((given) => !given.asks.includes('birth_date') || given.statedBirthDate, {
    path: ['statedBirthDate'],
    error: 'say_birth_date',
  })
  .refine((given) => !given.asks.includes('responsible_person') || !namesNobody(given.responsibleName), {
    path: ['responsibleName'],
    error: 'name_responsible',
  })
  .transform(({ asks: _asks, ...given }) => given)

/** What the client answers when asked what the form means; what they answered before is carried along. */
const understand = z
  .object({
    understood: choice(teachBackAnswers, 'choose_answer'),
    tried: z.preprocess(listOf, z.array(z.enum(teachBackAnswers)).max(10)),
  })
  .refine(({ understood, tried }) => goesOn([...tried, understood]), {
    path: ['understood'],
    error: 'not_what_it_means',
  })

/** The client's name under the very words they were shown. */
const sign = z.object({
  agree: mustTick('agree_first'),
  signedName: text('type_name'),
  hash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'form_changed' }),
  shownIn: z.enum(languages, { error: 'form_changed' }),
  // Nobody types it: a mark that is missing or strange is one that does not match.
  sharingMark: z.templateLiteral([z.int(), '.', z.int()]).or(z.literal('')).catch(''),
})

export const signingShapes = { who, what, where, until, understand, sign } as const

/** All choices, as they are read before the release is signed. */
export const choicesShape = who.and(what).and(where).and(until)

const answers = understand.transform(({ understood, tried }) => ({ teachBack: [...tried, understood] }))
export const signatureShape = choicesShape.and(answers).and(sign)

/** What the witness says, where the law wants one. */
const witness = z.object({ saw: mustTick('witness_saw'), witnessName: text('name_witness') })
export const witnessedShape = signatureShape.and(witness)

/** Every answer so far, kept for the next step once the answers of this step are valid. */
export function answersAt(step: AskingStep) {
  return z.looseObject({}).transform((given, context) => {
    const { error, data } = signingShapes[step].safeParse(given)
    for (const issue of error?.issues ?? [])
      context.addIssue({ code: 'custom', path: issue.path, message: issue.message })
    const values = listed(given)
    return {
      values,
      step,
      chosen: (data ?? {}) as Partial<SigningChoices & { signedName: string }>,
      next: neighborOf(step, listOf(given.topics), 1)!,
    }
  })
}

/** The step before or after another. What the ticked topics do not need is not asked. */
export function neighborOf(step: SigningStep, ticked: readonly string[], by: 1 | -1): SigningStep | undefined {
  const asked = signingSteps.filter((each) => each !== 'where' || asksMore(ticked))
  const from =
    step === 'where' && !asked.includes(step) ? asked.indexOf('until') - (by === 1 ? 1 : 0) : asked.indexOf(step)
  return asked[from + by]
}

/** A list as it travels between the steps: repeated, or as one field joined by commas. */
function listOf(value: unknown): string[] {
  return [value ?? []]
    .flat()
    .flatMap((each) => String(each).split(','))
    .filter(Boolean)
}

/** Every field as a list of values, as a form sends them. */
function listed(given: Record<string, unknown>): Record<string, string[]> {
  const answered = allSigningFields.filter((name) => given[name] !== undefined)
  return Object.fromEntries(answered.map((name) => [name, [given[name]].flat().map(String)]))
}
