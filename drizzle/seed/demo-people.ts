import type { AccountId, CenterId, ClientId, FamilyLinkId, FamilyMemberId, StaffId } from '../../lib/kernel/id.ts'
import type { CareRole, StaffRole } from '../../lib/people/rules/roles.ts'
import { careAssignment } from '../tables/care.ts'
import { staffAbsence } from '../tables/people.ts'
import { type Ground, plantCenter, plantClient, plantFamilyMember, plantLink, plantStaff } from './plant.ts'

/** Everyone who can sign in at the practice center, and what there is to see as them. */
export const demoPeople = {
  elena: { email: 'elena@practice.example', who: 'Elena, mother of Rosa: much is shared with her' },
  mateo: {
    email: 'mateo@practice.example',
    who: 'Mateo, brother of Rosa: knows only yes or no, and never sees Elena (Spanish)',
  },
  walter: { email: 'walter@practice.example', who: 'Walter: his two sons James and Peter both share' },
  aisha: { email: 'aisha@practice.example', who: 'Aisha: her brother Omar has no case manager, and lets her know' },
  linda: { email: 'linda@practice.example', who: 'Linda: her daughter took the form back' },
  george: { email: 'george@practice.example', who: 'George: the form ended last month' },
  mei: { email: 'mei@practice.example', who: 'Mei: crisis only, and a crisis is declared' },
  paul: { email: 'paul@practice.example', who: 'Paul: crisis only, and there is no crisis' },
  dolores: { email: 'dolores@practice.example', who: 'Dolores: substance use care is shared, with its notice' },
  ruth: { email: 'ruth@practice.example', who: 'Ruth: silently on hold' },
  henry: { email: 'henry@practice.example', who: 'Henry: nothing was ever shared; he has told us things' },
  rosa: { email: 'rosa@practice.example', who: 'Rosa, client: decides what Elena and Mateo know' },
  omar: { email: 'omar@practice.example', who: 'Omar, client without a case manager' },
  lucia: { email: 'lucia@practice.example', who: 'Lucía, client (Spanish): has a meeting to say yes to' },
  marcus: { email: 'marcus@practice.example', who: 'Marcus Hill, case manager, covered by Dana today' },
  dana: { email: 'dana@practice.example', who: 'Dana Whitfield, case manager, covers Marcus' },
  priya: { email: 'priya@practice.example', who: 'Priya Raman, case manager with a full caseload' },
  chen: { email: 'chen@practice.example', who: 'Dr. Chen, doctor' },
  moreau: { email: 'moreau@practice.example', who: 'Claire Moreau, therapist' },
  tom: { email: 'tom@practice.example', who: 'Tom Baker, duty worker' },
  nadia: { email: 'nadia@practice.example', who: 'Nadia Petrov, duty worker' },
  grace: { email: 'grace@practice.example', who: 'Grace Olsen, supervisor and duty worker' },
  irene: { email: 'irene@practice.example', who: 'Irene Watts, privacy officer and administrator' },
} as const

const staff = {
  marcus: ['Marcus Hill', 'Case manager', ['case_manager'], 'Weekdays 9 to 5', '(555) 555-0140'],
  dana: ['Dana Whitfield', 'Case manager', ['case_manager'], 'Weekdays 8 to 4', '(555) 555-0141'],
  priya: ['Priya Raman', 'Case manager', ['case_manager'], 'Weekdays 10 to 6', '(555) 555-0142'],
  chen: ['Dr. Wei Chen', 'Psychiatrist', ['doctor'], 'Tuesdays and Thursdays 9 to 3', '(555) 555-0143'],
  moreau: ['Claire Moreau', 'Therapist', ['therapist'], 'Weekdays 9 to 2', '(555) 555-0144'],
  tom: ['Tom Baker', 'Duty worker', ['duty_worker'], 'Weekdays 8 to 6', '(555) 555-0145'],
  nadia: ['Nadia Petrov', 'Duty worker', ['duty_worker'], 'Weekdays 8 to 6', '(555) 555-0145'],
  grace: ['Grace Olsen', 'Supervisor', ['supervisor', 'duty_worker'], 'Weekdays 9 to 5', '(555) 555-0146'],
  irene: ['Irene Watts', 'Privacy officer', ['privacy_officer', 'administrator'], 'Weekdays 9 to 5', '(555) 555-0147'],
} as const satisfies Partial<
  Record<keyof typeof demoPeople, readonly [string, string, readonly StaffRole[], string, string]>
>

const clients = {
  rosa: { name: 'Rosa Delgado', bornOn: '1991-04-12', email: demoPeople.rosa.email },
  james: { name: 'James Carter', bornOn: '1998-09-30' },
  peter: { name: 'Peter Carter', bornOn: '2001-02-17' },
  omar: { name: 'Omar Haddad', bornOn: '1987-11-05', email: demoPeople.omar.email },
  sarah: { name: 'Sarah Novak', bornOn: '1994-07-21' },
  ellen: { name: 'Ellen Fischer', bornOn: '1979-01-09' },
  daniel: { name: 'Daniel Wu', bornOn: '1999-06-02' },
  kevin: { name: 'Kevin Brandt', bornOn: '1990-12-24' },
  tyler: { name: 'Tyler Reyes', bornOn: '1996-03-15' },
  anna: { name: 'Anna Lindqvist', bornOn: '1985-08-08' },
  lucia: { name: 'Lucía Ortega', bornOn: '1993-05-27', email: demoPeople.lucia.email, language: 'es' },
  victor: { name: 'Victor Stone', bornOn: '1970-10-19' },
} as const

const family = {
  elena: 'en',
  mateo: 'es',
  walter: 'en',
  aisha: 'en',
  linda: 'en',
  george: 'en',
  mei: 'en',
  paul: 'en',
  dolores: 'es',
  ruth: 'en',
  henry: 'en',
} as const

const links = {
  'rosa-elena': ['rosa', 'elena'],
  'rosa-mateo': ['rosa', 'mateo'],
  'james-walter': ['james', 'walter'],
  'peter-walter': ['peter', 'walter'],
  'omar-aisha': ['omar', 'aisha'],
  'sarah-linda': ['sarah', 'linda'],
  'ellen-george': ['ellen', 'george'],
  'daniel-mei': ['daniel', 'mei'],
  'kevin-paul': ['kevin', 'paul'],
  'tyler-dolores': ['tyler', 'dolores'],
  'anna-ruth': ['anna', 'ruth'],
  'lucia-mateo': ['lucia', 'mateo'],
} as const

const caring: [keyof typeof clients, keyof typeof staff, CareRole][] = [
  ['rosa', 'marcus', 'case_manager'],
  ['rosa', 'chen', 'doctor'],
  ['rosa', 'moreau', 'therapist'],
  ['james', 'priya', 'case_manager'],
  ['peter', 'priya', 'case_manager'],
  ['omar', 'chen', 'doctor'],
  ['omar', 'moreau', 'therapist'],
  ['sarah', 'dana', 'case_manager'],
  ['ellen', 'priya', 'case_manager'],
  ['daniel', 'marcus', 'case_manager'],
  ['daniel', 'chen', 'doctor'],
  ['kevin', 'priya', 'case_manager'],
  ['tyler', 'dana', 'case_manager'],
  ['tyler', 'moreau', 'therapist'],
  ['anna', 'priya', 'case_manager'],
  ['lucia', 'marcus', 'case_manager'],
  ['lucia', 'moreau', 'therapist'],
  ['victor', 'chen', 'doctor'],
]

export interface Cast {
  readonly centerId: CenterId
  readonly staff: Record<keyof typeof staff, StaffId>
  readonly clients: Record<keyof typeof clients, ClientId>
  readonly family: Record<keyof typeof family, { familyMemberId: FamilyMemberId; accountId: AccountId }>
  readonly links: Record<keyof typeof links, FamilyLinkId>
}

export const dayMs = 86_400_000

export async function plantDemoPeople(ground: Ground, at: Date): Promise<Cast> {
  const since = new Date(at.getTime() - 400 * dayMs)
  const centerId = await plantCenter(ground, since, { slug: 'harbor-street', place: 'us-mn' })
  const cast: Cast = {
    centerId,
    staff: await each(staff, ([name, title, roles, hours, phone], key) =>
      plantStaff(
        ground,
        centerId,
        { name, title, roles: [...roles], hours, phone, email: demoPeople[key].email },
        since,
      ),
    ),
    clients: await each(clients, (person) => plantClient(ground, centerId, person, since)),
    family: await each(family, (language, key) =>
      plantFamilyMember(ground, centerId, demoPeople[key].email, since, language),
    ),
    links: {} as Cast['links'],
  }
  Object.assign(
    cast.links,
    await each(links, ([client, member]) =>
      plantLink(ground, centerId, cast.clients[client], cast.family[member].familyMemberId, since),
    ),
  )
  for (const [client, member, role] of caring) {
    const row = { centerId, id: crypto.randomUUID(), clientId: cast.clients[client], staffId: cast.staff[member], role }
    await ground.insert(careAssignment).values({ ...row, sinceAt: since })
  }
  await ground.insert(staffAbsence).values({
    centerId,
    id: crypto.randomUUID(),
    staffId: cast.staff.marcus,
    coverId: cast.staff.dana,
    fromAt: new Date(at.getTime() - dayMs),
    untilAt: new Date(at.getTime() + 60 * dayMs),
  })
  return cast
}

/** Plants one thing after another, so that the same center comes out each time. */
async function each<Key extends string, Given, Planted>(
  given: Readonly<Record<Key, Given>>,
  plant: (value: Given, key: Key) => Promise<Planted>,
): Promise<Record<Key, Planted>> {
  const planted = {} as Record<Key, Planted>
  for (const key of Object.keys(given) as Key[]) planted[key] = await plant(given[key], key)
  return planted
}
