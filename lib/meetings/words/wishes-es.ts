import type { SameKeys } from '#lib/i18n/translator.ts'
import type { wishesEn } from './wishes-en.ts'

export const wishesEs: SameKeys<typeof wishesEn> = {
  client: {
    title: 'Pedir una reunión',
    lead: 'Puede pedirle a su administrador de casos una reunión con su familia. Su familia no lo lee.',
    words: '¿De qué quiere hablar, y con quién?',
    send: 'Pedir la reunión',
    asked: 'Usted lo pidió el {date}',
    waits: 'Lo lee su administrador de casos, o quien esté hoy en su lugar.',
    proposed: 'Le propusieron una reunión. La encuentra más arriba.',
    answered: '{name} respondió:',
    again: 'Se puede invitar otra vez a {name} a esta reunión. Si usted lo quiere, marque su nombre y envíe.',
    guests: 'Quién puede venir',
    guestsLead:
      'Puede cambiarlo cuando quiera. A quien ya no pueda venir le llega una carta que dice que su invitación está cancelada, y lo mismo lee en su página: igual que si se cancelara toda la reunión. Puede que adivine que otros sí se reúnen.',
    guestsSend: 'Guardar quién puede venir',
    removed:
      'Las reuniones se pueden compartir otra vez. Si hay una planeada, puede elegir de nuevo quién puede venir.',
  },
  staff: {
    title: 'Deseos de reunirse',
    lead: 'Un cliente pidió una reunión con su familia, o ya es hora de tener una.',
    count: 'Deseos de reunirse',
    none: 'Nadie espera una respuesta.',
    asked: 'Lo pidió el {date}',
    propose: 'Proponer una reunión',
    answer: 'O responder con palabras',
    answerHint: 'Lo lee el cliente.',
    send: 'Enviar la respuesta',
    dueTitle: 'Hora de reunirse otra vez',
    dueLead: 'Es hora de que vuelvan a reunirse: por un ritmo propio o, si viven juntos, por el de su centro.',
    dueWith: '{name} con {family}',
    dueNone: 'No le toca a nadie.',
    lives: 'Viven juntos',
    livesHint: 'Solo lo ve el personal. El ritmo de su centro le recuerda entonces una reunión conjunta.',
    livesTitle: 'Vivir juntos y reunirse',
    meetEvery: 'Cada cuánto se reúnen los dos',
    meetEveryHint: 'Solo lo ve el personal. Vale tanto si viven juntos como si no.',
    asCenter: 'Como el centro con quienes viven juntos',
    livesSave: 'Guardar',
  },
}
