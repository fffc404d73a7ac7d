import type { exceptionRefusalsEn } from './refusals-en.ts'

/** Why something told without a form cannot be written down or reviewed so, and what helps. */
export const exceptionRefusalsEs: typeof exceptionRefusalsEn = {
  exceptional_whom: 'Diga a quién se le contó: elija a alguien o escriba un nombre.',
  exceptional_in_time: 'Escriba cuándo se contó: un día y una hora que ya pasaron.',
  exceptional_part2:
    'La atención por uso de sustancias se cuenta solo con un formulario que la nombre (42 CFR 2.31). Para esta persona no hay ninguno vigente. No lo incluya. Si ya se contó, dígaselo ahora al encargado de privacidad.',
  objection_never_share:
    'El cliente quiere que esto no se cuente nunca. Por eso ni su acuerdo ni el criterio de usted son un motivo. Si ya se contó, dígaselo ahora al encargado de privacidad.',
  objection_on_hold:
    'Lo que se comparte con esta persona está en pausa. Por eso ni un acuerdo ni el criterio de usted son un motivo. Si ya se contó, dígaselo ahora al encargado de privacidad.',
  objection_taken_back:
    'El cliente retiró esto a esta persona. Por eso ni un acuerdo ni el criterio de usted son un motivo. Si ya se contó, dígaselo ahora al encargado de privacidad.',
  objection_said_no:
    'El cliente dijo que no cuando le preguntamos por esta persona. Por eso ni un acuerdo ni el criterio de usted son un motivo. Si ya se contó, dígaselo ahora al encargado de privacidad.',
  own_exceptional: 'Usted mismo anotó esto. Tiene que revisarlo otro encargado de privacidad.',
  reviewed_already: 'Otra persona lo revisó mientras tanto. Abajo está lo que escribió.',
  delay_for_safety_alone:
    'Esto se le muestra al cliente enseguida. Puede esperar solo si hubo una amenaza grave o si una ley lo pedía.',
  delay_needs_reason: 'Escriba por qué se le muestra más tarde al cliente.',
  delay_in_future: 'Escriba un día que todavía no ha llegado.',
  choose_ground: 'Elija el motivo.',
  choose_told_topics: 'Marque de qué se trataba.',
  write_content: 'Escriba exactamente qué se contó.',
  write_reason: 'Escriba por qué.',
  choose_verdict: 'Diga si está de acuerdo.',
  write_verdict: 'Escriba qué revisó.',
}
