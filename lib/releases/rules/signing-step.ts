import { isSamePerson, namesNobody, nameWords, saysNothing } from '#lib/consent/named-person.ts'
import type { SigningChoices } from './release-wish.ts'
import type { TeachBackAnswer } from './teach-back.ts'

/** The steps of signing, in their order. There is a witness only where the law wants one. */
export const signingSteps = ['who', 'what', 'where', 'until', 'understand', 'sign', 'witness'] as const
export type SigningStep = (typeof signingSteps)[number]

/** The steps of signing where a witness is needed, and where none is. */
export function stepsWhere({ needsWitness }: { readonly needsWitness: boolean }): readonly SigningStep[] {
  return signingSteps.filter((step) => step !== 'witness' || needsWitness)
}

/** What a form that is signed on the screen of this center can be. */
export interface SigningLimits {
  /** Whether a member of staff must sign too, which they do afterwards and by themselves. */
  readonly needsStaff: boolean
  /** Whether somebody must see the client sign. */
  readonly needsWitness: boolean
  /** Whether a wording of the form has the extra words for substance use care (42 CFR 2.31). */
  readonly hasPart2Form: boolean
  readonly today: string
  /** The last day that a form signed now may name. */
  readonly lastDay: string
}

export type StepProblem = 'relationship_says_nothing' | 'no_part2_form' | 'past_last_day' | 'end_is_over'

/**
 * Why a form could never be signed with what was chosen at a step, so that it is said there and not at the end.
 * Anything that is not said here would be refused at the signature, by the same rules as any other form.
 */
export function whyNotHere(
  step: SigningStep,
  chosen: Partial<SigningChoices>,
  limits: SigningLimits,
): StepProblem | null {
  switch (step) {
    case 'who':
      return saysNothing(chosen.relationship ?? '') ? 'relationship_says_nothing' : null
    case 'what':
      return chosen.topics?.includes('substance_use') && !limits.hasPart2Form ? 'no_part2_form' : null
    case 'until':
      if (!chosen.expiresOn) return null
      return chosen.expiresOn < limits.today
        ? 'end_is_over'
        : chosen.expiresOn > limits.lastDay
          ? 'past_last_day'
          : null
    default:
      return null
  }
}

/**
 * Why somebody cannot be the witness of a signature, if there is a reason: it takes a named person who is neither the
 * client nor whom the form is for, since neither can attest to the other's hand (740 ILCS 110/5(b)).
 */
export function whyNotWitness(
  witness: string,
  { clientName, recipientName }: { readonly clientName: string; readonly recipientName: string },
): 'name_witness' | 'witness_is_other' | null {
  if (namesNobody(witness)) return 'name_witness'
  const words = nameWords(witness)
  const isThe = (other: string) =>
    isSamePerson(witness, other) || words.every((word) => nameWords(other).includes(word))
  return isThe(clientName) || isThe(recipientName) ? 'witness_is_other' : null
}

/** After so many wrong answers a client signs all the same: the question explains, and keeps nobody out. */
const wrongAnswersMax = 2

/** Whether a client goes on after these answers to what the form means, the latest last. */
export function goesOn(answers: readonly TeachBackAnswer[]): boolean {
  return answers.at(-1) === 'as_ticked' || answers.length >= wrongAnswersMax
}
