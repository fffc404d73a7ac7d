import type { formsEn } from './forms-en.ts'
import type { SameKeys } from './translator.ts'

export const formsEs: SameKeys<typeof formsEn> = {
  problemTitle: 'Hay un problema',
  optional: 'opcional',
  limit: 'Hasta {max, number} caracteres.',
  parts: { day: 'Día', month: 'Mes', year: 'Año' },
  noCookie: {
    title: 'Todavía no se envió nada',
    lead: 'Su navegador no mandó la cookie que guarda sus palabras solo para usted.',
    again:
      'Oprima el botón para enviarlo ahora. Si vuelve a ver esta página, su navegador bloquea las cookies. Permita las de este sitio o llame al centro. Mientras tanto, sus palabras están solo en esta página.',
    send: 'Enviarlo ahora',
    typed: 'Lo que escribió',
    goOn: 'Abrir la página que quería en otra ventana',
  },
  otherSession: {
    lead: 'Alguien entró aquí después de que usted abrió esa página.',
    again: 'Si estas palabras son suyas, oprima el botón. Entonces las envía quien está dentro ahora.',
  },
  signedOut: {
    lead: 'Usted ya no tiene la sesión abierta aquí, así que nada se envió ni se guardó. Primero copie sus palabras. Luego entre y envíelas de nuevo.',
  },
  unsent: {
    title: 'Lo que escribió sigue aquí',
    lead: 'Todavía no se ha enviado.',
    forget: 'Borrarlo',
    elsewhere: 'Escrito aquí en otra ventana, sin enviar',
  },
  asleep: {
    title: '¿Fue usted?',
    lead: 'Hace más de 30 minutos alguien escribió algo aquí y no lo envió.',
    show: 'Sí, mostrarlo otra vez',
    leave: 'Si no fue usted, déjelo así. Se borra después de un día.',
  },
  keep: 'Guardar para después',
  offline: 'Ahora no tiene conexión. Sus palabras siguen aquí. Inténtelo de nuevo en un momento.',
  tooLong: 'Esto es demasiado largo para enviarlo o guardarlo. Sus palabras siguen aquí. Acórtelas.',
  problems: {
    sent_before:
      'Ya envió este formulario y tenemos lo que decía entonces. Abajo está lo que cambió después. Envíelo solo si es algo nuevo.',
    too_many: 'Esto se envió muchas veces en la última hora. Envíelo más tarde o llame ya al centro: {phone}.',
    too_long: '{field}: esto es más largo de lo que cabe. Acórtelo o envíe el resto en un segundo mensaje.',
    choose_one: '{field}: elija una de las respuestas.',
    not_a_date: '{field}: escriba una fecha real, por ejemplo marzo 5 {nextYear}.',
    not_a_past_day: '{field}: escriba una fecha real, por ejemplo marzo 5 {lastYear}.',
    not_a_birthday: '{field}: escriba una fecha real, por ejemplo marzo 5 1991.',
    year_in_full: '{field}: escriba el año con cuatro cifras, por ejemplo {thisYear}.',
    birth_year_in_full: '{field}: escriba el año con cuatro cifras, por ejemplo 1991.',
    born_later: '{field}: ese día todavía no llega. Escriba un día que ya pasó, por ejemplo marzo 5 1991.',
    not_a_time: '{field}: escriba una hora, por ejemplo 9:30 am.',
    morning_or_evening: '{field}: escriba am o pm después de la hora, por ejemplo 2:30 pm.',
    not_minutes: '{field}: escriba entre 10 y 240 minutos, por ejemplo 45.',
    not_an_email: '{field}: escriba un correo electrónico, por ejemplo nombre@ejemplo.org.',
    not_a_phone: '{field}: escriba un número con su código de área, por ejemplo 612 555 0134.',
    enter_email: 'Escriba un correo electrónico.',
    enter_name: 'Escriba un nombre.',
    enter_words: '{field}: escriba unas palabras.',
    sign_in_again: 'Se cerró su sesión. Entre otra vez. Sus palabras están guardadas.',
    not_possible: 'Esto ya no se puede hacer. Regrese y mire la página otra vez.',
    not_yours: 'Usted no puede cambiar esto aquí.',
    say_relationship: 'Diga qué relación tienen.',
    say_yes_or_no: 'Elija sí o no.',
    form_too_old: 'Este formulario ya no sirve. Regrese a la página y empiece otra vez.',
  },
}
