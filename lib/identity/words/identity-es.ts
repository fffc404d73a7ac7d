import type { SameKeys } from '#lib/i18n/translator.ts'
import type { identityEn } from './identity-en.ts'

export const identityEs: SameKeys<typeof identityEn> = {
  client: {
    title: 'Falta un paso: ¿es de verdad {name}?',
    lead: 'Su formulario todavía no abre nada. Un correo puede estar mal escrito, y entonces otra persona leería sobre usted. Haga un código y déselo usted a {name}, en persona o por teléfono. El personal también puede hacerlo con usted.',
    make: 'Hacer un código',
    code: 'El código para {name}:',
    next: '{name} entra aquí con su propio correo, abre «Me dieron un código» y lo escribe. Sirve una sola vez, hasta el {date}.',
    theirs:
      'Nuestro personal hizo un código para {name}. Sirve hasta el {date}, y solo el personal puede decirlo. Si usted hace uno, ocupa su lugar.',
    again: 'Hacer otro código',
    willSee: 'Lo que verá {name} entonces',
  },
  staff: {
    title: '¿Es de verdad {name}?',
    notYet:
      'Nadie se ha asegurado todavía. Mientras tanto, el formulario no abre nada y usted no puede decirle nada a {name}.',
    known: {
      met: 'Se comprobó quién es: {staff} conocía a esta persona o estuvo con ella y con el cliente ({date}).',
      document: 'Se comprobó quién es: {staff} miró un documento con foto ({date}).',
      called_back: 'Se comprobó quién es: {staff} llamó a un número que dio el cliente ({date}).',
      code: 'Escribió un código que le entregaron ({date}).',
      before: 'Tenía acceso desde antes de que aquí se preguntara esto ({date}).',
    },
    somebody: 'un colega',
    mark: 'Nadie se ha asegurado aún',
    left: 'Dejó de participar',
    leftOn:
      '{name} dejó de participar por su cuenta el {date}. Vuelve solo si quiere: con un código nuevo, o si se lo dice a usted.',
    toDo: 'Asegurarse de que es {name}',
    how: 'Cómo se aseguró usted',
    ways: {
      met: 'Conozco a esta persona, o el cliente nos presentó',
      document: 'Miré un documento con foto',
      called_back: 'Llamé a un número que me dio el cliente',
    },
    save: 'Anotarlo',
    codeLead:
      'O entregue un código, aquí o por teléfono. La persona lo escribe en su casa, y así muestra que el correo es suyo.',
    make: 'Hacer un código',
    code: 'El código:',
    until: 'Sirve una sola vez, hasta el {date}. La persona entra, abre «Me dieron un código» y lo escribe.',
    theirs:
      'El cliente hizo un código, que sirve hasta el {date}. Solo el cliente puede decirlo. Si usted hace uno, ocupa su lugar.',
    again: 'Hacer otro código',
    ofAddress: '¿Cómo sabe que este correo es de esa persona?',
    ofOther: 'Solo si lo cambió.',
  },
  family: {
    title: 'Me dieron un código',
    lead: 'Una persona cercana a usted, o nuestro personal, puede haberle dado un código de doce letras y números. Escríbalo aquí.',
    label: 'El código',
    hint: 'Por ejemplo: 7KQ2-M4XP-9TRB. Puede usar minúsculas.',
    send: 'Usar este código',
    done: 'Gracias. Si es el código que hicieron para usted, lo que abre está en su primera página. Si no hay nada allí, revise el código con quien se lo dio.',
    toHome: 'Ir a su primera página',
  },
}
