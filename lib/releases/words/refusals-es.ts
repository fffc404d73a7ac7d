import type { SameKeys } from '#lib/i18n/translator.ts'
import type { releaseRefusalsEn } from './refusals-en.ts'

export const releaseRefusalsEs: SameKeys<typeof releaseRefusalsEn> = {
  words_in_one_language: 'Escriba cada parte en inglés y en español, o déjela vacía en los dos.',
  words_too_hard:
    'Una parte es muy difícil de leer. Su frase más difícil está a su lado. Hágala más corta y luego publique.',
  nothing_new_to_publish: 'El borrador dice lo que el formulario ya dice. Cambie antes una parte y guárdela.',
  paper_is_empty:
    'Todavía no se ha anotado nada del formulario. Escriba lo que está en el papel y deje vacío lo que allí falta.',
  begins_later:
    'Este formulario empieza más tarde y ahora hay otro abierto. El nuevo lo cerraría hasta entonces. Regístrelo el día en que empieza.',
  hour_needed:
    'Ese mismo día se firmó o se retiró otra cosa. Averigüe la hora de la firma y escríbala. Mientras tanto no se registra nada.',
  already_revoked: 'Este formulario ya fue retirado.',
  own_record: 'Usted registró este formulario. Otra persona tiene que compararlo con el papel.',
  checked_already: 'Alguien revisó este formulario desde que usted lo abrió. Abajo está lo que dijo.',
  choose_scan: 'Elija el escaneo del papel: un PDF, JPEG o PNG.',
  too_many_scans:
    'Este formulario ya tiene todos los escaneos que puede tener. La próxima vez elija un archivo con todas las páginas.',
  corrected_already:
    'Otra persona corrigió este formulario desde que usted lo abrió. Mire primero el suyo, en la página del cliente. Sus palabras se guardaron.',
  say_what_differs: 'Diga qué es diferente, para que se pueda corregir.',
  not_complete_now: 'Algo de este formulario ya no vale. No puede contar. Abajo está el motivo.',
  name_a_person: 'Escriba el nombre de una persona, por ejemplo Elena Delgado. «Mamá» o «mi familia» no basta.',
  say_affiliation: 'Diga de qué institución es esa persona, o escriba “ninguna”.',
  say_birth_date: 'Diga su fecha de nacimiento. La ley pide que esté en el formulario.',
  name_responsible: 'Escriba el nombre de la persona del centro que responde de esto. Pregúntenos si no lo sabe.',
  choose_topics: 'Marque al menos una cosa para compartir.',
  relationship_says_nothing: 'Diga quién es para usted, por ejemplo madre o amigo.',
  no_part2_form:
    'La atención por consumo de sustancias necesita un formulario que aquí solo hay en papel. Desmárquela y siga, o pida el papel.',
  past_last_day: 'Ese día queda demasiado lejos. Elija el último día, que está sobre el campo, o uno anterior.',
  end_is_over: 'Ese día ya pasó. Elija hoy o un día más tarde.',
  choose_answer: 'Elija la respuesta que le parece correcta.',
  not_what_it_means: 'Eso no es lo que significa el formulario. Lea arriba lo que significa y responda otra vez.',
  choose_areas: 'Marque al menos una parte de la vida, porque comparte metas.',
  choose_professionals: 'Marque al menos una persona, porque comparte quién está en su equipo de atención.',
  choose_purpose: 'Diga para qué es.',
  choose_until: 'Diga hasta cuándo.',
  agree_first: 'Marque la casilla si está de acuerdo. También puede firmar en papel.',
  type_name: 'Escriba su nombre para firmar.',
  name_differs: 'Escriba su propio nombre como está en el formulario. Aquí nadie puede firmar por usted.',
  form_changed: 'Algo cambió desde que leyó el formulario. Léalo otra vez y después firme.',
  sharing_changed:
    'Desde que empezó este formulario se firmó, se retiró o se detuvo algo para esta persona. Ahora no se firmó nada. Mire primero la página de la persona. Si todavía quiere este formulario, fírmelo otra vez.',
  form_defective: 'Algo en este formulario no se puede firmar aquí. Regrese y revíselo, o firme en papel.',
  name_witness: 'Escriba el nombre completo de la persona que vio cómo usted firmó.',
  witness_saw: 'El testigo marca la casilla si es así. Si no, firme en papel.',
  witness_is_other:
    'El testigo no puede ser usted ni la persona que nombra en el formulario. Pida a otra persona, o firme en papel.',
}
