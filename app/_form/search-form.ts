import { z } from 'zod'
import { actingForm, type FormHandler } from './form.ts'
import type { Given } from './given.ts'
import { optionalText } from './shapes.ts'
import type { Shown } from './shown.ts'

/** How long a name is that staff look for: what is longer would keep the database busy, and finds nobody. */
const searchedMax = 100

/** What staff look for, as it reaches the database. Words that were kept in another way may be longer. */
export function searched(shown: Pick<Shown, 'value'>): string {
  return shown.value('q').slice(0, searchedMax)
}

/**
 * Takes what staff look for. A client's name must not stand in an address, where browsers, proxies and logs keep it:
 * the words are kept for the account, as those of any form, and the address of the list names them by an id. So Back,
 * Next and signing in again lead to the same list, for a day, and to nobody else. Nothing typed leads to the whole
 * list.
 */
export function searchForm(name: string, page: (given: Given) => string): FormHandler {
  return actingForm(
    'staff',
    { name, says: 'next', shape: z.object({ q: optionalText(searchedMax) }), page },
    async (_viewer, _wish, given) => {
      const isEmpty = Object.values(given.values).every((each) => each.every((typed) => typed.trim() === ''))
      return isEmpty ? { returnTo: page(given) } : { problems: [] }
    },
  )
}
