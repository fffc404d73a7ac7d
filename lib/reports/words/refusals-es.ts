import type { SameKeys } from '#lib/i18n/translator.ts'
import type { reportRefusalsEn } from './refusals-en.ts'

export const reportRefusalsEs: SameKeys<typeof reportRefusalsEn> = {
  named_already: 'Este aviso ya nombra a esta persona. No se agregó nada.',
  too_many_people: 'Un aviso puede nombrar hasta cinco personas más. Para otras, escriba otro aviso, por favor.',
  say_who: 'Diga de quién se trata.',
  say_what: 'Cuéntenos lo que ve, en pocas palabras.',
  say_urgency: 'Elija qué tan pronto debe leerlo alguien.',
  say_kind: 'Elija de qué se trata.',
  say_safety: 'Elija si todos están a salvo ahora mismo.',
  say_attribution: 'Elija si podemos decir que viene de usted.',
  say_call_back: 'Elija si podemos llamarle.',
  say_phone: 'Escriba un teléfono al que podamos llamar.',
  not_released: 'Ningún formulario de permiso vigente cubre lo que marcó. No se envió nada.',
  no_account: 'Quien escribió no tiene cuenta; solo se le puede responder por teléfono.',
  changed_meanwhile:
    'Alguien de su equipo cambió esto mientras su página estaba abierta. Lo suyo aún no se guardó. Vea qué cambió y decida de nuevo.',
  closed_meanwhile:
    'Alguien de su equipo cerró este aviso mientras usted escribía. Sus palabras siguen abajo. Envíelas otra vez si todavía deben llegar.',
  look_at_words:
    'Revise sus palabras una vez más. Lo que se señala junto a ellas puede decir más de lo que usted quiere.',
  added_meanwhile:
    'Quien escribió agregó algo mientras su página estaba abierta. Léalo primero y decida de nuevo. Lo que usted escribió se guardó.',
  read_first:
    'Marque primero este aviso como leído: dice que alguien no está a salvo. Hasta entonces sigue en el primer lugar.',
  say_why_lower: 'Diga por qué es menos urgente ahora.',
  say_read: 'Nadie ha marcado este aviso como leído. Marque que usted lo leyó y después ciérrelo.',
  say_outcome: 'Elija el resultado.',
  say_look_again: 'Escriba el día para revisarlo otra vez: después de hoy y antes de un año.',
  call_in_time: 'Escriba cuándo fue la llamada: en los últimos 30 días y no después de ahora.',
  nobody_was_reached:
    'Si no se habló con nadie, nada se oyó ni se dijo. Elija que sí se habló, o deje vacíos esos campos.',
  say_topics: 'Marque de qué tratan sus palabras.',
  enter_said: 'Escriba qué dijo sobre lo que marcó.',
  match_first: 'Diga primero de quién trata el aviso. Después anote lo que dijo.',
  say_who_called: 'Elija con quién fue la llamada, o escriba su nombre.',
  not_released_call:
    'Ningún formulario de permiso cubría esto cuando llamó. Si lo dijo, marque «Ya se dijo» y guarde otra vez: queda anotado y se avisa al encargado de privacidad.',
  choose_reports: 'Marque al menos un aviso que ya leyó.',
  choose_report: 'Elija el otro aviso. Tiene que estar abierto y tratar de la misma persona.',
  other_waits:
    'Un aviso que está detrás de este todavía espera que lo lean, o su propia respuesta. Ábralo primero, o sepárelos.',
  choose_client: 'Elija de quién trata el aviso.',
}
