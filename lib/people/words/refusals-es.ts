import type { SameKeys } from '#lib/i18n/translator.ts'
import type { letterRefusalsEn } from './refusals-en.ts'

export const letterRefusalsEs: SameKeys<typeof letterRefusalsEn> = {
  say_until: 'Diga hasta qué día no quiere saber nada. Debe ser un día por venir, por ejemplo 12/24/2027.',
  tick_to_leave: 'Marque la casilla si quiere dejar de participar. Si no, vuelva atrás: nada cambia.',
  say_pause: 'Diga hasta qué día no quiere correos. Debe ser un día por venir, por ejemplo 12/24/2027. O déjelo vacío.',
  say_both_hours:
    'Diga desde y hasta qué hora no debe llegar ningún correo, por ejemplo 21:00 y 7:00. O deje las dos vacías.',
  address_is_somebodys:
    'Alguien aquí ya lee este buzón, así que sigue siendo suyo. Pida una dirección que nadie más use. Mientras tanto, llámele o escríbale en papel.',
  address_not_changed:
    'Aquí no se puede usar esta dirección. Puede que la persona ya haya entrado, o que la dirección sea de alguien. Registre un formulario nuevo con la dirección correcta, o llame.',
}
