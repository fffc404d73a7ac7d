import { minutesAfter } from '#drizzle/seed/moment.ts'
import type { Row } from '#drizzle/seed/rows.ts'
import type { Happening } from '#drizzle/seed/telling.ts'

/** A letter that is due now and expires in an hour. Without another `kind`, it says that there is a message. */
export function letter(toEmail: string, more: Partial<Omit<Row<'letter'>, 'centerId'>> = {}): Happening {
  return ({ at, newId, add }) =>
    add('letter', {
      kind: 'message',
      language: 'en',
      subjectIds: {},
      createdAt: at,
      dueAt: at,
      expiresAt: minutesAfter(60, at),
      ...more,
      id: more.id ?? newId<'letter'>(),
      toEmail,
    })
}
