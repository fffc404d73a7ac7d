import { plainName } from '#lib/people/rules/same-name.ts'

interface Person {
  readonly name: string
  readonly email?: string
}
interface ClientInFile extends Person {
  readonly bornOn: string | null
  readonly record?: string
}
interface Clash {
  readonly path: (string | number)[]
  readonly message: string
}

/** Rows of a file that would become one person, each with what tells them apart. */
export function clashesAmong(staff: readonly Person[], clients: readonly ClientInFile[]): Clash[] {
  return [
    ...same('staff', 'email', staff, ({ email }) => email),
    ...same('clients', 'email', clients, ({ email }) => email),
    ...same('clients', 'record', clients, ({ record }) => record),
    ...clients.flatMap((person, n) => {
      const earlier = clients.findIndex((other) => isOnePerson(person, other))
      if (earlier === n || earlier < 0) return []
      const message = `has the name and birthday of clients.${earlier}: if they are two people, give each an email or the number of their record, like "record": "1042"; if not, take one row away`
      return [{ path: ['clients', n], message }]
    }),
  ]
}

function same<Row>(list: string, field: string, rows: readonly Row[], of: (row: Row) => string | undefined): Clash[] {
  return rows.flatMap((row, n) => {
    const earlier = rows.findIndex((other) => of(row) !== undefined && of(other) === of(row))
    const message = `is also that of ${list}.${earlier}: each person needs one of their own`
    return earlier < 0 || earlier === n ? [] : [{ path: [list, n, field], message }]
  })
}

const nameAndDay = ({ name, bornOn }: ClientInFile) => `${plainName(name)} ${bornOn}`

/** Whether nothing in their rows tells two clients apart. */
function isOnePerson(one: ClientInFile, other: ClientInFile): boolean {
  if (nameAndDay(one) !== nameAndDay(other)) return false
  const differ = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b
  if (differ(one.record, other.record) || differ(one.email, other.email)) return false
  return true
}
