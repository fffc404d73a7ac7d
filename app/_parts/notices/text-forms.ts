import { z } from 'zod'
import { type FormHandler, form } from '#app/_form/form.ts'
import { text } from '#app/_form/shapes.ts'
import { confirmNumber } from '#lib/texts/do/confirm-number.ts'
import { giveNumber } from '#lib/texts/do/give-number.ts'
import { removeNumber } from '#lib/texts/do/remove-number.ts'

/** What the forms of a number for texts are called in a room. */
export interface TextForms {
  readonly give: string
  readonly confirm: string
  readonly remove: string
}

/** The forms by which a family member or a client gives a number for texts, types its code, and takes it back. */
export function textForms<Of extends 'family' | 'client'>(
  room: Of,
  { give, confirm, remove }: TextForms,
): FormHandler[] {
  const page = `/${room}/account`
  return [
    form(
      room,
      { name: give, says: 'itself', shape: z.object({ number: text('no_text_number', 40) }), done: `${page}?code=1` },
      giveNumber,
    ),
    form(
      room,
      {
        name: confirm,
        says: 'itself',
        shape: z.object({ code: text('enter_text_code', 20) }),
        wrong: ({ isRight }) => (isRight ? null : 'wrong_text_code'),
        done: `${page}?saved=texts`,
      },
      confirmNumber,
    ),
    form(room, { name: remove, says: 'removed', shape: z.object({}), done: page }, removeNumber),
  ]
}
