import type { SameKeys } from '#lib/i18n/translator.ts'
import type { roleWordsEn } from './role-en.ts'

export const roleWordsEs: SameKeys<typeof roleWordsEn> = {
  careRoles: { case_manager: 'Administrador de casos', doctor: 'Médico', therapist: 'Terapeuta' },
  staffRoles: {
    case_manager: 'Administrador de casos',
    doctor: 'Médico',
    therapist: 'Terapeuta',
    duty_worker: 'Personal de turno',
    supervisor: 'Supervisor',
    privacy_officer: 'Encargado de privacidad',
    administrator: 'Administrador del centro',
    family_guide: 'Guía familiar',
  },
}
