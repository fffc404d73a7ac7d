import type { formsEn } from './forms-en.ts'
import type { SameKeys } from './translator.ts'

export const formsEs: SameKeys<typeof formsEn> = {
  problemTitle: 'Hay un problema',
  optional: 'opcional',
  parts: { day: 'Día', month: 'Mes', year: 'Año' },
  noCookie: {
    title: 'Todavía no se envió nada',
    lead: 'Su navegador no mandó la cookie que guarda sus palabras solo para usted.',
    again:
      'Oprima el botón para enviarlo ahora. Si vuelve a ver esta página, su navegador bloquea las cookies. Permita las de este sitio o llame al centro. Mientras tanto, sus palabras están solo en esta página.',
    send: 'Enviarlo ahora',
    typed: 'Lo que escribió',
  },
  problems: {
    too_many: 'Esto se envió muchas veces en la última hora. Envíelo más tarde o llame ya al centro: {phone}.',
    too_long: 'Esto es más largo de lo que cabe. Acórtelo o envíe el resto en un segundo mensaje.',
    choose_one: 'Elija una de las respuestas.',
    not_a_date: 'Escriba una fecha real, por ejemplo 3 5 2027 para el 5 de marzo de 2027.',
    not_a_time: 'Escriba una hora, por ejemplo 9:30 am.',
    not_an_email: 'Escriba un correo electrónico, por ejemplo nombre@ejemplo.org.',
    enter_email: 'Escriba un correo electrónico.',
    enter_name: 'Escriba un nombre.',
    enter_words: 'Escriba unas palabras.',
    sign_in_again: 'Se cerró su sesión. Entre otra vez. Sus palabras están guardadas.',
    not_possible: 'Esto ya no se puede hacer. Regrese y mire la página otra vez.',
    not_yours: 'Usted no puede cambiar esto aquí.',
    say_relationship: 'Diga qué relación tienen.',
    say_yes_or_no: 'Elija sí o no.',
    form_too_old: 'Este formulario ya no sirve. Regrese a la página y empiece otra vez.',
  },
}
