import type { SameKeys } from '#lib/i18n/translator.ts'
import type { dialEn } from './dial-en.ts'

export const dialEs: SameKeys<typeof dialEn> = {
  title: 'De qué quiere saber',
  unsaid: 'No lo ha dicho. Recibe correos sobre todo lo que se comparte.',
  emails: 'Los correos lo siguen. Lo que usted puede decir no cambia.',
  until: 'hasta el {date}',
  over: 'No quería saber nada hasta el {date}. Ese día llegó: vuelve a recibir correos.',
}
