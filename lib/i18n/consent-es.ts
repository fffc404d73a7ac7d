import type { consentEn } from './consent-en.ts'
import type { SameKeys } from './translator.ts'

export const consentEs: SameKeys<typeof consentEn> = {
  topics: {
    case_manager: {
      name: 'si hay un administrador de casos',
      explained: 'Sí o no, y nada más.',
    },
    case_manager_contact: {
      name: 'quién es el administrador de casos y cómo comunicarse',
      explained: 'Nombre, horario, teléfono y quién está en su lugar en un día libre.',
    },
    goals: {
      name: 'metas y pasos',
      explained: 'En qué trabaja usted, en las partes de la vida que marque. Las metas privadas siguen privadas.',
    },
    progress: {
      name: 'cómo van las metas',
      explained: 'Una frase a la vez, y solo después de que usted diga que sí.',
    },
    ways_to_help: {
      name: 'cómo ayudar',
      explained: 'Qué ayudaría con un paso y qué no.',
    },
    meetings: {
      name: 'reuniones conjuntas',
      explained: 'Las reuniones a las que usted dijo que sí, y su hora. Usted dice sí o no a cada una.',
    },
    visits: {
      name: 'los días de las visitas',
      explained: 'El día y el tipo de lugar. Nunca la hora, nunca una dirección.',
    },
    care_team: {
      name: 'quién es el médico o terapeuta',
      explained: 'Solo las personas que usted marque.',
    },
    health: {
      name: 'salud, diagnóstico y medicinas',
      explained: 'Frases que su equipo de atención escribe sobre su salud.',
    },
    crisis: {
      name: 'crisis, hospital y regreso a casa',
      explained: 'Puede elegir que esto se abra solo mientras hay una crisis.',
    },
    substance_use: {
      name: 'atención por uso de sustancias',
      explained: 'La ley protege esto de forma especial. Para esto, el formulario necesita palabras adicionales.',
    },
  },
  areas: {
    benefits: 'Beneficios',
    housing: 'Vivienda',
    daily_activity: 'Actividad diaria',
    work_and_learning: 'Trabajo y aprendizaje',
    money: 'Dinero',
    health_routine: 'Rutina de salud',
    social_life: 'Vida social',
    getting_around: 'Transporte',
    safety: 'Seguridad',
  },
  statements: {
    right_to_revoke:
      'Puede retirar este permiso cuando quiera. Díganoslo por escrito, o díganoslo y lo anotamos. En Ajar puede hacerlo con un botón.',
    reliance_exception: 'Retirarlo no deshace lo que se contó o se hizo antes de que lo supiéramos.',
    not_conditioned:
      'Su atención no depende de este formulario. Tampoco los pagos, la inscripción en un seguro de salud ni su derecho a beneficios. Todo sigue igual aunque no firme.',
    may_be_passed_on:
      'La persona que usted nombra puede contar a otros lo que sepa. Entonces la ley de privacidad quizá ya no proteja esa información.',
    plain_language: 'Este formulario está escrito con palabras sencillas. Pregúntenos lo que no entienda.',
    copy_given: 'Usted recibe una copia de este formulario.',
    right_to_inspect_and_copy: 'Tiene derecho a ver y a copiar lo que se cuenta.',
    consequences_of_refusal: 'Si no firma, no le contamos nada a esta persona. No pasa nada más.',
    nature_understood: 'Usted entiende qué tipo de información es y que se puede contar.',
    need_explained: 'Le dijimos para qué hace falta este formulario. Lo firma porque usted quiere.',
  },
  mayNotBePassedOn:
    'La persona que usted nombra no puede contar a otros lo que sepa, a menos que usted también acepte eso. Si lo hace de todos modos, es posible que la ley federal de privacidad ya no lo proteja.',
  part2Statement:
    'Este formulario también cubre la atención por uso de sustancias (42 CFR parte 2). Puede pedir una lista de las personas a quienes se les contó.',
  defects: {
    missing_client_name: 'Falta el nombre del cliente.',
    missing_discloser: 'No dice quién puede contar.',
    missing_recipient: 'No dice a quién se le puede contar.',
    recipient_not_a_named_person:
      'No dice el nombre de la persona a quien se le puede contar. «Mi familia», «mamá» o «N/A» no es una persona: escriba, por ejemplo, Elena Delgado.',
    missing_relationship: 'No dice qué relación tienen las dos personas.',
    missing_affiliation: 'Aquí debe decir de qué institución es la persona a quien se informa, o que no es de ninguna.',
    missing_birth_date: 'Aquí la fecha de nacimiento del cliente debe estar en el formulario.',
    missing_responsible_person: 'Aquí debe decir quién en el centro responde de lo que se cuenta.',
    no_topic: 'No se marcó nada que compartir.',
    forbidden_category: 'Se marcó algo que ningún formulario puede abrir aquí.',
    missing_purpose: 'No dice para qué es.',
    several_purposes: 'Aquí cada propósito necesita su propio formulario.',
    missing_start: 'Aquí debe decir desde qué día vale.',
    missing_expiry: 'No dice hasta cuándo.',
    expiry_not_a_date: 'Aquí el final debe ser una fecha.',
    term_too_long: 'Dura más de lo que permite este centro.',
    unsigned: 'No está firmado, o falta el día de la firma.',
    signature_in_future: 'El día de la firma está en el futuro.',
    signed_before_form_version: 'Se firmó antes de que existiera esta versión del formulario.',
    signer_not_the_client:
      'Lo firmó otra persona, no el cliente. Cuenta cuando dice con qué derecho firma esa persona, qué lo demuestra y hasta cuándo.',
    signed_by_recipient: 'Lo firmó la misma persona a quien se informa. Nadie puede darse permiso a sí mismo.',
    representative_without_authority: 'Alguien firmó en nombre del cliente, pero no se muestra su derecho a hacerlo.',
    representative_without_end: 'No dice hasta cuándo puede firmar quien firmó en nombre del cliente.',
    representative_authority_ended: 'Terminó el derecho de quien firmó en nombre del cliente.',
    missing_witness: 'Aquí también debe firmar un testigo.',
    missing_staff_signature: 'Aquí también debe firmar alguien del personal.',
    missing_statement: 'Al formulario le falta una frase que pide la ley: {statement}',
    missing_part2_statement: 'Al formulario le faltan las palabras adicionales sobre uso de sustancias.',
    missing_electronic_agreement: 'Falta el acuerdo para firmar en forma electrónica.',
    text_hash_mismatch: 'El texto guardado no es el texto que se firmó.',
    not_yet_in_force: 'Todavía no ha empezado.',
    expired: 'Ya venció.',
    revoked: 'Fue retirado.',
    suspended: 'Está en pausa porque el cliente lo pidió.',
    superseded: 'Un formulario más nuevo tomó su lugar.',
    known_false: 'Se sabe que algo en él no es cierto.',
  },
  refusals: {
    on_hold: 'No se comparte nada, por seguridad.',
    care_ended: 'La atención aquí terminó, y con ella lo que se comparte.',
    never_share: 'El cliente quiere que esto no se cuente nunca.',
    kept_private: 'El cliente lo mantiene privado.',
    no_release: 'No hay un formulario de permiso.',
    not_identified: 'Nadie se ha asegurado todavía de que sea la persona correcta.',
    topic_not_released: 'El formulario no cubre esto.',
    topic_refused: 'El cliente dijo que no a esto en el formulario.',
    topic_taken_back: 'El cliente retiró esto.',
    area_not_released: 'El formulario no cubre esta parte de la vida.',
    professional_not_released: 'El formulario no nombra a esta persona.',
    no_crisis_declared: 'Esto se abre solo mientras hay una crisis.',
  },
  notices: {
    federal:
      'Se comparte con el permiso por escrito de la persona de quien se trata. Por favor guárdelo para usted, y pregunte a esa persona antes de contarlo a otros.',
    illinois:
      'Se comparte con el permiso por escrito de la persona de quien se trata, según la ley de Illinois (740 ILCS 110/5). No puede contarlo a otros, a menos que esa persona también acepte eso.',
    pennsylvania:
      'Se comparte con el permiso por escrito de la persona de quien se trata, y viene de registros protegidos por la ley de Pensilvania (55 Pa. Code 5100.34). No puede contarlo a otros sin el permiso por escrito de esa persona.',
  },
  onlyInCrisis: 'solo mientras hay una crisis',
  inPlainWords: 'La ley está escrita en inglés. En palabras sencillas:',
  part2Notice:
    'La ley federal (42 CFR parte 2) le prohíbe contar esto a otros, a menos que la persona lo acepte por escrito o la ley lo permita.',
  forbidden: {
    psychotherapy_notes: 'Notas de psicoterapia',
    substance_use_counseling_notes: 'Notas de consejería por uso de sustancias',
    staff_assessments: 'Evaluaciones solo para el personal',
    other_family_members: 'Lo que ven o dicen otros familiares',
    confidential_reporters: 'Quién nos contó algo en confianza',
  },
  purposes: { at_my_request: 'A petición mía' },
  states: {
    in_force: 'Vigente hasta el {date}',
    draft: 'Incompleto: no abre nada',
    over: 'No está vigente',
  },
}
