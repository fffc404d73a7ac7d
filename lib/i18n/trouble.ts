import { speaker } from './translator.ts'

const en = {
  title: 'Something went wrong on our side',
  page: 'This page could not be made just now. Nothing you sent before is lost. Wait a minute, then open it again.',
  form: 'What you sent did not reach us. Go back with your browser: your words are still in the form. Wait a minute, then send it again.',
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
    call: 'Si no puede esperar, llame al centro:',
    reference: 'Diga esta referencia:',
    danger: 'Si alguien está en peligro ahora:',
  },
})
