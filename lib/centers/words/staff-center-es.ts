import type { SameKeys } from '#lib/i18n/translator.ts'
import type { staffCenterEn } from './staff-center-en.ts'

export const staffCenterEs: SameKeys<typeof staffCenterEn> = {
  title: 'Lo que decimos de nosotros',
  lead: 'Cada página se lo muestra a todos, al pie y en «Quiénes somos». Un cambio se ve en un minuto.',
  describedBy: 'Último cambio: {name}, {time}.',
  name: 'Nombre del centro',
  address: 'Dirección (opcional)',
  phone: 'Número de teléfono',
  crisisLine: 'Su propia línea de crisis (opcional)',
  crisisLineHint: 'Aparece en la línea de arriba de cada página, junto al 911 y al 988.',
  hoursTitle: 'Horario',
  hoursHint:
    'Por ejemplo 9:00 y 17:00. Deje los dos vacíos el día que cierran. Los plazos de los avisos siguen estas horas.',
  opens: '{day}: abre',
  closes: '{day}: cierra',
  holidaysTitle: 'Días festivos',
  holidaysHint:
    'Días en que el centro cierra, por ejemplo 25 de diciembre de 2026. Nada vence en esos días. Deje ambos vacíos para quitar uno.',
  holidayOn: 'Cierra el día, {number}',
  holidayName: 'Nombre de ese día, {number}',
  standardsTitle: 'En cuánto tiempo responden',
  standardsHint:
    'Se le dice a quien escribe, según su horario y sus días festivos. Vale enseguida, también para lo que espera ahora: cámbielo solo con cuidado.',
  standards: {
    urgentHours: 'Un aviso urgente',
    soonDays: 'Un aviso que puede esperar un poco, y un mensaje',
    informationDays: 'Un aviso para su información',
    escalationDays: 'Alguien que pidió hablar con otra persona',
  },
  openHours: '{count, plural, one {en # hora de atención} other {en # horas de atención}}',
  businessDays: '{count, plural, one {en # día hábil} other {en # días hábiles}}',
  meetEvery: 'Cada cuánto se reúne con su familia un cliente que vive con ella',
  meetEveryHint:
    'Pasado ese tiempo, el personal que lo atiende ve que toca una reunión. El cliente dice primero que sí, como siempre.',
  everyMonths: '{count, plural, =0 {Sin ritmo} one {Cada mes} other {Cada # meses}}',
  textsTitle: 'Mensajes de texto',
  textsGo: 'Los mensajes salen. Sin este acuerdo no saldría ninguno.',
  textsHeld: 'Ningún mensaje sale, porque aquí no consta un acuerdo con una compañía.',
  textsNoCarrier: 'Ningún mensaje sale: este portal no tiene compañía. Quien lo opera puede agregar una.',
  textAgreedWith: 'Compañía con la que firmó un acuerdo de socio comercial (opcional)',
  textAgreedHint:
    'Los mensajes no nombran a nadie ni cuentan nada. Pero la compañía ve a quién escriben. Deje los dos vacíos para detenerlos.',
  textAgreedOn: 'Firmado el',
  resourcesTitle: 'Ayuda cerca de aquí',
  resource: 'Lugar {number}',
  resourceHint: 'Para quitar un lugar, vacíe el nombre, el teléfono y lo demás.',
  kind: 'Para qué sirve',
  resourceName: 'Nombre del lugar',
  resourcePhone: 'Su teléfono',
  resourceWords: 'Lo que conviene saber: dónde, cuándo, cuánto cuesta',
  save: 'Guardar',
  saved: 'Guardado. Las páginas lo muestran en un minuto.',
}
