import { z } from 'zod'
import { actingForm, type FormHandler } from './form.ts'
import type { Given } from './given.ts'

/**
 * Takes what staff look for. A client's name must not stand in an address, where browsers, proxies and logs keep it:
 * the words are kept for the account, as those of any form, and the address of the list names them by an id. So Back,
 * Next and signing in again lead to the same list, for a day, and to nobody else. Nothing typed leads to the whole
 * list.
 */
export function searchForm(name: string, page: (given: Given) => string): FormHandler {
  return actingForm('staff', { name, shape: z.object({}), page }, async (_viewer, _wish, given) => {
    const isEmpty = Object.values(given.values).every((each) => each.every((typed) => typed.trim() === ''))
    return isEmpty ? { returnTo: page(given) } : { problems: [] }
  })
}
