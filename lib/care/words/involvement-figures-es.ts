import type { SameKeys } from '#lib/i18n/translator.ts'
import type { involvementFiguresEn } from './involvement-figures-en.ts'

export const involvementFiguresEs: SameKeys<typeof involvementFiguresEn> = {
  title: 'Cifras de participación',
  lead: 'Cuánto participan las familias, entre los clientes que se atienden aquí ahora. Ninguna cifra nombra a un cliente ni a una familia.',
  span: 'Mostrar',
  days: '{days, plural, one {el último día} other {los últimos # días}}',
  numbers: 'Números',
  rounded: 'Redondeados, para papel y para otros',
  exact: 'Exactos, para esta pantalla',
  roundedLead:
    'Redondeados de cinco en cinco. Los equipos con menos de diez clientes se cuentan juntos, para que ningún número señale a un cliente. Puede imprimir esta página.',
  exactLead:
    'Estos números son exactos. Son para usted, que puede ver a cada uno de estos clientes, y no se imprimen. Un número pequeño puede señalar a un cliente.',
  notOnPaper: 'Los números exactos no se imprimen. Elija los redondeados e imprima esos.',
  tooFew:
    'Aquí se atiende a menos de diez clientes. Cifras de tan pocos podrían señalar a uno de ellos. Por eso solo se muestran las exactas, en esta pantalla.',
  measure: 'Qué se cuenta',
  measures: {
    asked: 'Clientes a quienes se preguntó por su familia en estos días',
    named: 'Clientes con un formulario que nombra a alguien',
    met: 'Clientes con una reunión conjunta en estos días',
    rhythm: 'Clientes cuya familia recibe noticias con un ritmo acordado',
    kept: 'De ellos: no hay noticias atrasadas ahora',
    answered: 'Avisos respondidos a tiempo en estos días',
  },
  whose: 'De',
  center: 'Todo el centro',
  smallTeams: 'Equipos más pequeños, juntos',
  noTeam: 'Sin equipo',
  clients: '{clients, plural, one {# cliente en atención} other {# clientes en atención}}',
  count: 'Número',
  of: 'De un total de',
  share: 'Gráfico',
  chart: '{measure}, {whose}: {count} de {of}',
  saveLead:
    'El archivo tiene los números redondeados y nombra equipos y a nadie más. Diga para qué lo necesita: queda guardado, con su nombre, para quien vea esta página.',
}
