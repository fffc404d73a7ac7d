import type { SameKeys } from '#lib/i18n/translator.ts'
import type { meetingRefusalsEn } from './refusals-en.ts'

export const meetingRefusalsEs: SameKeys<typeof meetingRefusalsEn> = {
  choose_time: 'Elija una hora.',
  time_passed: '{field}: esa hora ya pasó. Elija una hora en el futuro.',
  tick_to_cancel: 'Marque la casilla si esta reunión no se celebra. Hasta entonces no cambia nada.',
  client_agrees_first: 'Pregunte primero al cliente. Marque la casilla cuando diga que sí a esta hora.',
  choose_family: 'Elija al menos una persona para invitar.',
  no_meeting_release: 'Ningún formulario de permiso vigente cubre reuniones con esta persona.',
  meeting_changed:
    'Alguien cambió esta reunión mientras usted tenía la página abierta, y no se hizo nada de lo suyo. Vea abajo cómo está ahora y quién la cambió, y decida de nuevo.',
  times_changed:
    'Esta reunión cambió mientras usted tenía la página abierta, y su respuesta no se envió. Vea abajo cómo está ahora.',
  outside_hours:
    '{field}: el centro está cerrado a esa hora. Elija otra, o marque la casilla si de verdad es esa hora.',
  time_too_far: '{field}: falta más de un año para esa fecha. Elija un día anterior.',
  time_skipped: '{field}: ese día se adelanta el reloj y esa hora no existe. Elija otra.',
  time_is_set: 'La reunión ya es a esta hora. Elija otra.',
  time_twice: '{field}: la misma hora está dos veces. Cambie una o déjela vacía.',
  another_meeting: '{field}: tiene otra reunión a esa hora. Elija otra, o marque la casilla si de verdad es esa hora.',
  keep_somebody: 'Elija al menos una persona. Si no debe venir nadie, retire su sí.',
  keep_guest: 'Elija al menos una persona. Si no debe venir nadie, cancele la reunión.',
  nobody_invited:
    'Ya no hay nadie de la familia invitado a esta reunión, así que no se fijó la hora. Cancélela, o pregunte al cliente a quién invitar y proponga otra.',
  nobody_can_come:
    '{field}: todas las personas invitadas dijeron que no a esta hora. Elija otra, o marque la casilla para fijarla de todos modos.',
  write_answer: 'Escriba una respuesta para el cliente.',
  answer_each: 'Dé una respuesta para cada hora.',
  answer_not_taken: 'No pudimos tomar esta respuesta. Muestre otra vez la reunión y responda a cada hora que vea allí.',
  next_proposed: 'La próxima reunión ya está propuesta. Ábrala para cambiarla, o cancélela primero.',
  no_guest_left:
    'Ahora no se puede invitar de nuevo a nadie de esta reunión: el cliente los retiró o ningún formulario de permiso lo cubre. Pregunte al cliente y proponga otra reunión.',
  times_over:
    'Ya pasaron todas las horas que se ofrecieron, por eso no se invitó a nadie. Pida una reunión a otras horas.',
  meeting_begun:
    'Esta reunión ya empezó, por eso no se cambió nada. Para reunirse otra vez, pida otra reunión o proponga la próxima.',
  meeting_over:
    'Esta reunión ya pasó, y no se agregó nada. Sus palabras siguen en el formulario. Guárdelas para la próxima reunión.',
  preparation_over:
    'Ya no puede escribir antes de esta reunión, así que no se envió nada. Si nuestro personal debe leer sus palabras, escriba un aviso con ellas.',
  need_is_for_staff: 'Lo que necesita allí va a su administrador de casos. Elija “Mi administrador de casos y yo”.',
}
