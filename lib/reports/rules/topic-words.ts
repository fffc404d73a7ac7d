import type { LifeArea, Topic } from '#lib/consent/topic.ts'

/** What words tell of: a topic, or a part of life with everything that is told of it. */
export type Subject = Extract<Topic, 'health' | 'crisis' | 'substance_use' | 'visits' | 'meetings'> | LifeArea

/**
 * Words that tell of something, in both languages, without accents and in small letters. A `*` stands for any ending.
 * Read by people before it is changed: a word too many makes everybody stop looking.
 */
export const topicWords: Readonly<Record<Subject, readonly string[]>> = {
  health: [
    ...['diagnos*', 'medicat*', 'medicine*', 'dose*', 'dosage*', 'pill', 'pills', 'lithium', 'schizo*', 'bipolar'],
    ...['depress*', 'psychos*', 'psychot*', 'symptom*', 'injection*', 'anxiety', 'side effect*', 'prescri*'],
    ...['medicament*', 'medicina*', 'dosis', 'pastilla*', 'litio', 'esquizo*', 'depresi*', 'psicosis', 'psicotic*'],
    ...['sintoma*', 'inyeccion*', 'ansiedad', 'receta*'],
  ],
  crisis: [
    ...['crisis', 'hospital*', 'emergency room', 'suicid*', 'discharge*', 'admitted', 'inpatient', 'ward'],
    ...['sala de emergencias', 'ingresad*', 'dado de alta', 'dada de alta', 'urgencias'],
  ],
  substance_use: [
    ...['alcohol*', 'drunk', 'drinking', 'drugs', 'heroin*', 'cocaine', 'opioid*', 'methadone', 'sober*', 'detox*'],
    ...['rehab*', 'relaps*', 'overdose*', 'marijuana', 'cannabis', 'addict*', 'substance use'],
    ...['borrach*', 'bebiendo', 'drogas', 'cocaina', 'opioide*', 'metadona', 'sobri*', 'desintoxic*'],
    ...['recaida*', 'sobredosis', 'marihuana', 'adiccion*', 'adict*'],
  ],
  visits: ['home visit*', 'next visit*', 'visita*'],
  meetings: ['joint meeting*', 'reunion conjunta'],
  benefits: ['benefits', 'ssi', 'ssdi', 'medicaid', 'food stamps', 'disability', 'beneficios', 'cupones'],
  housing: [
    ...['housing', 'apartment*', 'rent', 'landlord*', 'shelter*', 'evict*', 'lease'],
    ...['vivienda*', 'apartamento*', 'alquiler', 'renta', 'casero*', 'refugio*', 'desaloj*'],
  ],
  daily_activity: ['clubhouse*', 'day program*', 'casa club', 'programa de dia'],
  work_and_learning: [
    ...['job', 'jobs', 'work', 'works', 'working', 'school', 'college', 'class', 'classes', 'employ*'],
    ...['trabaj*', 'escuela*', 'universidad', 'clase', 'clases', 'empleo*'],
  ],
  money: ['money', 'debt*', 'bank', 'payee', 'savings', 'dinero', 'deuda*', 'banco', 'ahorros'],
  health_routine: ['gym', 'diet', 'exercise*', 'gimnasio', 'dieta', 'ejercicio*'],
  social_life: [
    'friend',
    'friends',
    'church',
    'girlfriend',
    'boyfriend',
    'amigo*',
    'amiga*',
    'iglesia',
    'novio',
    'novia',
  ],
  getting_around: ['bus', 'driving', 'license', 'autobus', 'manejar', 'licencia'],
  safety: ['police', 'weapon*', 'gun', 'guns', 'knife', 'policia', 'arma', 'armas', 'cuchillo'],
}
