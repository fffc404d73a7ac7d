import type { SameKeys } from '#lib/i18n/translator.ts'
import type { centerEn } from './center-en.ts'

export const centerEs: SameKeys<typeof centerEn> = {
  title: 'Quiénes somos',
  call: 'Llamar al centro',
  callCrisis: 'Llamar a nuestra línea de crisis',
  crisisWho: 'cuando no puede esperar',
  callNumber: 'Llamar a {name}: {phone}',
  address: 'Dónde estamos',
  hours: 'Cuándo está abierto',
  closedOn: 'Cerramos en estos días',
  near: 'Ayuda cerca de usted',
  more: 'Más lugares donde preguntar, en todo el país',
  kinds: {
    clubhouse: 'Algo bueno que hacer durante el día',
    benefits: 'Beneficios y dinero',
    housing: 'Un lugar donde vivir',
    families: 'Para familias',
    treatment: 'Tratamiento',
    other: 'Otra ayuda',
  },
}
