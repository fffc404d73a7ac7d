'use server'

import { z } from 'zod'
import { formAction } from '#app/_form/form-action.ts'
import { mustTick, text } from '#app/_form/shapes.ts'
import { languages } from '#lib/i18n/language.ts'
import { keepSigning } from '#lib/releases/do/keep-signing.ts'
import { signRelease } from '#lib/releases/do/sign-release.ts'
import { choicesShape, type SigningStep, signingShapes, signingSteps } from './shapes.ts'

function keeping(step: Exclude<SigningStep, 'sign'>) {
  const next = signingSteps[signingSteps.indexOf(step) + 1]!
  return formAction(
    'client',
    {
      name: 'sign',
      shape: z.looseObject({}).transform((given, context) => {
        const read = signingShapes[step].safeParse(given)
        for (const issue of read.error?.issues ?? [])
          context.addIssue({ ...issue, code: 'custom', message: issue.message })
        return { values: listed(given), next }
      }),
      page: () => `/client/sharing/new?step=${step}`,
      done: ({ id }) => `/client/sharing/new?step=${next}&again=${id}`,
    },
    keepSigning,
  )
}

const keeps = { who: keeping('who'), what: keeping('what'), until: keeping('until') }

export async function keepWho(formData: FormData): Promise<void> {
  return keeps.who(formData)
}
export async function keepWhat(formData: FormData): Promise<void> {
  return keeps.what(formData)
}
export async function keepUntil(formData: FormData): Promise<void> {
  return keeps.until(formData)
}

const signing = formAction(
  'client',
  {
    name: 'sign',
    shape: choicesShape.and(
      z.object({
        agree: mustTick('agree_first'),
        signedName: text('type_name'),
        hash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'form_changed' }),
        shownIn: z.enum(languages),
      }),
    ),
    page: () => '/client/sharing/new?step=sign',
    done: ({ linkId }) => `/client/sharing/${linkId}?done=signed`,
  },
  signRelease,
)

export async function sign(formData: FormData): Promise<void> {
  return signing(formData)
}

/** Answers as they are kept between steps: every field a list, as a form sends them. */
function listed(given: Record<string, unknown>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).map(String)]),
  )
}
