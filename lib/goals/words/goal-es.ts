import type { SameKeys } from '#lib/i18n/translator.ts'
import type { goalWordsEn } from './goal-en.ts'

export const goalWordsEs: SameKeys<typeof goalWordsEn> = {
  supports: {
    shown: 'viendo cómo se hace',
    together: 'juntos',
    reminder: 'con un recordatorio',
    alone: 'por su cuenta',
  },
  doers: {
    client: 'Lo hace el cliente',
    together: 'Lo hacen juntos',
    case_manager: 'Lo hace el administrador de casos',
    family: 'Lo hace la familia',
  },
  ownStep: 'Lo hace usted',
  goalStates: { active: 'En marcha', reached: 'Lograda', set_aside: 'Dejada a un lado' },
}
