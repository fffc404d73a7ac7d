import type { Operation } from '#lib/database/operation.ts'
import { refused } from '#lib/kernel/result.ts'
import { reportOfLink } from '../rows/of-link.ts'
import { addPerson } from './add-person.ts'

/** Names somebody else by the status link of a report, as words are added by it. */
export const addPersonByLink: Operation<
  'public',
  { token: string; aboutName: string },
  null,
  'not_yours' | 'too_many_people' | 'named_already'
> = async (tx, viewer, { token, aboutName }) => {
  const id = await reportOfLink(tx, token)
  return id ? addPerson(tx, viewer, { id, aboutName }) : refused('not_yours')
}
