import { speaker } from './translator.ts'

const en = {
  title: 'Something went wrong on our side',
  page: 'This page could not be made just now. Nothing you sent before is lost. Wait a minute, then open it again.',
  form: 'What you sent did not reach us. Go back with your browser: your words are still in the form. Wait a minute, then send it again.',
  typed:
    'What you sent did not reach us. Your words are on this page. Wait a minute, then press the button. Or copy them from here.',
  again: 'Send it again',
  longTitle: 'Your browser sent more than we can read',
  long: 'The address was too long, or this site has left too many cookies. Go back with your browser: your words are still in the form. If you see this page again, delete the cookies of this site.',
  call: 'If it cannot wait, call the center:',
  reference: 'Tell them this reference:',
  danger: 'If someone is in danger now:',
}

export const sayTrouble = speaker({
  en,
  es: {
    title: 'Algo salió mal de nuestro lado',
    page: 'Esta página no se pudo abrir ahora. Lo que usted envió antes no se perdió. Espere un minuto y ábrala otra vez.',
    form: 'Lo que envió no nos llegó. Regrese con su navegador: sus palabras siguen en el formulario. Espere un minuto y envíelo otra vez.',
    typed:
      'Lo que envió no nos llegó. Sus palabras están en esta página. Espere un minuto y oprima el botón. O cópielas de aquí.',
    again: 'Enviarlo otra vez',
    longTitle: 'Su navegador envió más de lo que podemos leer',
    long: 'La dirección era demasiado larga, o este sitio dejó demasiadas cookies. Regrese con su navegador: sus palabras siguen en el formulario. Si vuelve a ver esta página, borre las cookies de este sitio.',
    call: 'Si no puede esperar, llame al centro:',
    reference: 'Diga esta referencia:',
    danger: 'Si alguien está en peligro ahora:',
  },
})
