import type { noticesEn } from './notices-en.ts'

export const noticesEs: typeof noticesEn = {
  title: '¿Cuándo quiere recibir nuestros correos?',
  familyLead: 'Los correos para entrar, sobre una emergencia y sobre un cambio de reunión salen siempre enseguida.',
  clientLead:
    'Los correos para entrar, y sobre un formulario que el personal anotó a su nombre, salen siempre enseguida.',
  caption: 'De qué le escribimos',
  about: 'Tema',
  email: 'Por correo',
  of: '{about}: {channel}',
  abouts: {
    answers: 'Respuestas a lo que nos contó o preguntó',
    messages: 'Mensajes del personal',
    beat: 'Las noticias que acordó con el personal',
    meetings: 'Reuniones nuevas, y un recordatorio el día antes',
    waiting: 'Lo que espera su sí, y mensajes',
    reminders: 'Una reunión que se acerca, y un formulario de permiso que termina pronto',
  },
  rhythms: {
    email: { at_once: 'Cada uno enseguida', daily: 'Una vez al día, a las 8 de la mañana', never: 'Ningún correo' },
    text: { at_once: 'Cada uno enseguida', daily: 'Una vez al día, a las 8 de la mañana', never: 'Ningún mensaje' },
  },
  text: 'Por mensaje de texto',
  textTitle: 'Mensajes de texto',
  textLead:
    'También podemos avisarle por mensaje de texto que hay algo aquí. El mensaje no dice nada más, ni nombres. Su compañía puede cobrarlo.',
  textNight:
    'Ningún mensaje llega entre las 9 de la noche y las 8 de la mañana, salvo en una emergencia o si usted elige otras horas.',
  textNumber: 'Número de su celular',
  textAsk: 'Enviarme un código',
  textAsked:
    'Enviamos un código a {number}. Sirve por 10 minutos. ¿No llega? Un número que una vez respondió ALTO no recibe códigos: responda primero ALTA a ese mensaje.',
  textCode: 'Código del mensaje',
  textConfirm: 'Usar este número',
  textOther: 'Pedir otro código',
  textGoes: 'Los mensajes van a {number}.',
  textRemove: 'No enviar más mensajes',
  textRefused: 'Ningún mensaje llega a {number}. Corrija el número o use otro.',
  textStopped:
    'Usted respondió ALTO a un mensaje, así que ya no llega ninguno a {number}. Para volver a recibirlos, responda ALTA a ese mensaje.',
  textSpoken:
    'Usted dijo al personal que no quiere mensajes ni llamadas en {number}. Pida un código si quiere mensajes otra vez.',
  quietFrom: 'Ningún correo ni mensaje de texto desde las (opcional)',
  quietUntil: 'hasta las (opcional)',
  quietHint: 'Según el reloj del centro, por ejemplo 21:30. Allí ahora son las {time}.',
  pausedUntil: '¿Ningún correo hasta qué día? (opcional)',
  pausedLead: 'Solo si quiere una pausa. Ese día vuelven nuestros correos. Siempre puede entrar y leer.',
  save: 'Guardar estos horarios',
  saved: 'Su elección quedó guardada.',
  emailLine: 'Usted entró con el correo {email}.',
  languageTitle: '¿En qué idioma quiere nuestros correos?',
  languageLead: 'Estas páginas también cambian a ese idioma. Puede volver a cambiarlo cualquier día.',
  en: 'English',
  es: 'Español',
  languageSave: 'Usar este idioma',
  link: 'Correos e idioma',
}
