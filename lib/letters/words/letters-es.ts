import type { SameKeys } from '#lib/i18n/translator.ts'
import type { lettersEn } from './letters-en.ts'

export const lettersEs: SameKeys<typeof lettersEn> = {
  subjects: {
    signInChanged: 'Cambió su forma de entrar',
    code: 'Su código',
    message: 'Tiene un mensaje',
    waiting: 'Algo le espera',
    meeting: 'Reunión',
    wrongCodes: 'Códigos equivocados para esta dirección',
  },
  code: 'Su código: {code}',
  codeWhere: 'Escríbalo en el navegador donde lo pidió. Es válido por {minutes} minutos.',
  codeLink: 'O abra esta página en ese navegador y oprima el botón:',
  codeIgnore: 'Si usted no pidió un código, no tiene que hacer nada.',
  signInChanged: 'Hace un momento cambió la forma en que usted entra en su trabajo.',
  signInChangedLook: 'Puede ver qué fue:',
  signInChangedCall:
    'Si no fue usted, avise ahora a su supervisor o a quien administra el centro y cierre todas las sesiones en esa página.',
  wrongCodes: 'Alguien escribió muchos códigos equivocados para esta dirección. Tal vez fue usted.',
  wrongCodesLink:
    'Los códigos de nuestros correos no sirven para esta dirección hasta que entre con un enlace. Pida un código como siempre y oprima el enlace de ese correo:',
  wrongCodesCalm: 'No tiene que hacer nada más. Si le preocupa, llame al centro.',
  welcome: 'Alguien nos dio este correo para poder compartir algo con usted.',
  welcomeNext: 'Entre con este correo para verlo:',
  message: 'Tiene un mensaje. Entre para leerlo:',
  digest: 'Desde ayer llegó algo nuevo para usted. Entre para verlo:',
  clientMessage: 'Algo le espera. Entre para verlo:',
  staff: 'Algo le espera. Entre para verlo:',
  meetingRequest: 'Le invitan a una reunión. Diga qué horas le convienen:',
  meetingChange:
    'Hay novedades de una reunión: se fijó la hora o algo cambió. El archivo adjunto está al día. Véalo aquí:',
  meetingChangePoll: 'Algo de la reunión cambió. Véalo aquí:',
  meetingReminder: 'Le recordamos una reunión. Vea cuándo es:',
  meetingCancelled: 'Su invitación a una reunión está cancelada. No hace falta que venga ni que haga nada.',
  footer: 'Nadie lee las respuestas a este correo. Si necesita hablar con una persona, llame al centro.',
  calendarSummary: 'Reunión',
  calendarAnswer: 'Conteste o vea los cambios aquí:',
}
