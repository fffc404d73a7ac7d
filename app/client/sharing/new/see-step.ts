import { readWish } from '#app/_form/read-form.ts'
import type { Shown } from '#app/_form/shown.ts'
import type { Asked } from '#app/_page/asked.ts'
import { idIn } from '#app/_page/id-in.ts'
import { seeOther } from '#app/_page/outcome.ts'
import { languages } from '#lib/i18n/language.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import type { OnNeverList } from '#lib/releases/rules/on-never-list.ts'
import { type SigningStep, stepsWhere } from '#lib/releases/rules/signing-step.ts'
import { seeBeforeSigning } from '#lib/releases/see/see-before-signing.ts'
import { seeOnNeverList } from '#lib/releases/see/see-on-never-list.ts'
import { type SigningStart, seeSigning } from '#lib/releases/see/see-signing.ts'
import { type AskingStep, allSigningFields, choicesShape, signingShapes, stepShape } from './shapes.ts'
import type { BeforeSigning } from './sign-step.tsx'

export interface Signing {
  readonly start: SigningStart
  readonly shown: Shown
  /** The words of the form, and what they would open: for the last two steps; null at the others. */
  readonly before: BeforeSigning | null
  /** What is on the client's list of things that are never told: where they choose, and where they look once more. */
  readonly never: readonly OnNeverList[]
}

/** A step of signing, with the answers so far. */
export async function seeStep(viewer: Viewer<'client'>, asked: Asked): Promise<Signing | null> {
  const start = await seeSigning(viewer, asked.idInQuery('from'))
  if (!start) return null
  // Words for one person are not shown again where another is named, nor where the client begins anew.
  const named = asked.query.has('from') ? start.from?.link : asked.query.has('fresh') ? 'fresh' : undefined
  const shown = asked.form('sign', named ? { link: named } : {})
  if (!asked.query.has('step') && shown.isUnsent) {
    const left = stepShape.parse(shown.value('at'))
    // Whoever comes back later signs again, since a witness says what they saw just now.
    if (left !== 'who') seeOther(addressOfStep(left === 'witness' ? 'sign' : left))
  }
  const step = stepOf(asked)
  if (!stepsWhere(start).includes(step)) seeOther(addressOfStep('sign', asked.query.get('again')))
  const shows = step === 'understand' || step === 'sign' || step === 'witness'
  const before = shows ? await seeWords(viewer, shown, step, asked) : null
  // What was signed a moment ago is no longer what the form says: it is read and signed again. What was wrong with the
  // witness has no field there.
  const isOther = step === 'witness' && shown.value('hash') !== before?.hash
  if (isOther) seeOther(addressOfStep('sign'))
  // Whoever was told that something changed with the person signs over it, if they still want to.
  const isTold = shown.problems.some(({ key }) => key === 'sharing_changed')
  if (isTold && step === 'witness') seeOther(addressOfStep('sign', asked.query.get('again')))
  const isMarked = !before || (!isTold && shown.value('sharingMark') !== '')
  const link = idIn<string>(shown.value('link')) ?? start.from?.link ?? null
  const never = step === 'what' || step === 'where' || step === 'understand' ? await seeOnNeverList(viewer, link) : []
  return { start, shown: isMarked ? shown : withMark(shown, before.sharingMark), before, never }
}

function withMark(shown: Shown, mark: string): Shown {
  return {
    ...shown,
    values: (name, otherwise) => (name === 'sharingMark' ? [mark] : shown.values(name, otherwise)),
  }
}

/**
 * Leads back to the first step that was left out, with what was wrong there. A witness may read another language than
 * the words were signed in: those stay the words.
 */
async function seeWords(
  viewer: Viewer<'client'>,
  shown: Shown,
  step: SigningStep,
  { language, query }: Asked,
): Promise<BeforeSigning> {
  const answered = allSigningFields.filter((name) => shown.values(name).length > 0)
  const wish = readWish(Object.fromEntries(answered.map((name) => [name, shown.values(name)])))
  const steps: AskingStep[] = ['who', 'what', 'where', 'until']
  if (step !== 'understand') steps.push('understand')
  if (step === 'witness') steps.push('sign')
  const missing = steps.find((each) => !signingShapes[each].safeParse(wish).success)
  if (missing) seeOther(addressOfStep(missing, query.get('again')))
  const signedIn = step === 'witness' ? languages.find((each) => each === shown.value('shownIn')) : undefined
  return (await seeBeforeSigning(viewer, choicesShape.parse(wish), signedIn ?? language)) ?? seeOther('/client/sharing')
}

export function stepOf({ query }: Asked): SigningStep {
  return stepShape.parse(query.get('step'))
}

/** The address of a step, with the answers kept so far. */
export function addressOfStep(step: SigningStep, again: string | null = null): string {
  return `/client/sharing/new?step=${step}${again ? `&again=${encodeURIComponent(again)}` : ''}`
}
