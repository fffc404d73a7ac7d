import { Tag } from '#app/_parts/parts.tsx'
import type { Language } from '#lib/i18n/language.ts'
import type { RegisterState } from '#lib/releases/rules/register.ts'
import { sayRegister } from '#lib/releases/words/register.ts'

const toneOf: Readonly<Record<RegisterState, 'neutral' | 'wait' | 'good' | 'warn'>> = {
  defective: 'warn',
  waits: 'wait',
  expiring: 'wait',
  suspended: 'warn',
  held: 'warn',
  not_identified: 'wait',
  later: 'wait',
  in_force: 'good',
  ended: 'neutral',
}

export function StateOf({ state, language }: { readonly state: RegisterState; readonly language: Language }) {
  return <Tag tone={toneOf[state]}>{sayRegister(language)(`states.${state}`)}</Tag>
}
