import type { SameKeys } from '#lib/i18n/translator.ts'
import type { deskEn } from './desk-en.ts'

export const deskEs: SameKeys<typeof deskEn> = {
  close: {
    outcome: '¿Qué resultó?',
    hint: 'Para colegas. Quien escribió solo ve que el aviso está cerrado.',
    note: 'Nota sobre esto (opcional)',
  },
  outcomes: {
    talked_with_client: 'Se habló con el cliente',
    visit_made: 'Se hizo una visita',
    called_writer: 'Se llamó a quien escribió',
    passed_to_clinician: 'Pasó al médico o terapeuta',
    emergency_called: 'Se pidió ayuda de emergencia',
    no_action_needed: 'No hace falta nada más',
    nobody_reached: 'No se pudo hablar con nadie',
  },
}
