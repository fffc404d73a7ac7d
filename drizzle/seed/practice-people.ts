import type { Statement } from '#lib/consent/release.ts'
import type { Topic } from '#lib/consent/topic.ts'
import { away } from './care.ts'
import { daysAfter } from './moment.ts'
import { story } from './story.ts'
import type { Scene, Story } from './telling.ts'

/** Everyone who can sign in at the practice center, and what there is to see when signed in as them. */
export const practicePeople = {
  elena: { name: 'Elena Delgado', who: 'Elena, mother of Rosa: much is shared with her' },
  mateo: {
    name: 'Mateo Delgado',
    who: 'Mateo, brother of Rosa: knows only yes or no, and never sees Elena (Spanish)',
  },
  walter: { name: 'Walter Carter', who: 'Walter: his two sons James and Peter both share' },
  aisha: { name: 'Aisha Haddad', who: 'Aisha: her brother Omar has no case manager, and lets her know' },
  linda: { name: 'Linda Novak', who: 'Linda: her daughter took the form back' },
  george: { name: 'George Fischer', who: 'George: the form ended last month' },
  mei: { name: 'Mei Wu', who: 'Mei: crisis only, and a crisis is declared' },
  paul: { name: 'Paul Brandt', who: 'Paul: crisis only, and there is no crisis' },
  dolores: { name: 'Dolores Reyes', who: 'Dolores: substance use care is shared, with its notice' },
  ruth: { name: 'Ruth Lindqvist', who: 'Ruth: silently on hold' },
  henry: { name: 'Henry Stone', who: 'Henry: nothing was ever shared; he has told us things' },
  rosa: { name: 'Rosa Delgado', who: 'Rosa, client: decides what Elena and Mateo know' },
  omar: { name: 'Omar Haddad', who: 'Omar, client without a case manager' },
  lucia: { name: 'Lucía Ortega', who: 'Lucía, client (Spanish): has a meeting to say yes to' },
  marcus: { name: 'Marcus Hill', who: 'Marcus Hill, case manager, covered by Dana today' },
  dana: { name: 'Dana Whitfield', who: 'Dana Whitfield, case manager, covers Marcus' },
  priya: { name: 'Priya Raman', who: 'Priya Raman, case manager with a full caseload' },
  chen: { name: 'Dr. Wei Chen', who: 'Dr. Chen, doctor' },
  moreau: { name: 'Claire Moreau', who: 'Claire Moreau, therapist' },
  tom: { name: 'Tom Baker', who: 'Tom Baker, duty worker' },
  nadia: { name: 'Nadia Petrov', who: 'Nadia Petrov, duty worker, a neighbor of Omar: she does not find him' },
  grace: { name: 'Grace Olsen', who: 'Grace Olsen, supervisor and duty worker' },
  june: { name: 'June Alvarez', who: 'June Alvarez, family guide: she can read no client at all' },
  irene: { name: 'Irene Watts', who: 'Irene Watts, privacy officer and administrator' },
} as const
export type PracticePerson = keyof typeof practicePeople

export const emailOf = (key: PracticePerson) => `${key}@practice.example`

/** Whom to sign in as to see each topic. A topic that the practice center shows to nobody does not compile. */
export const shownTo: Readonly<Record<Topic, PracticePerson>> = {
  case_manager: 'mateo',
  case_manager_contact: 'elena',
  goals: 'elena',
  progress: 'elena',
  ways_to_help: 'elena',
  meetings: 'elena',
  visits: 'elena',
  care_team: 'dolores',
  health: 'mei',
  crisis: 'mei',
  substance_use: 'dolores',
}

const federal: Statement[] = [
  'right_to_revoke',
  'reliance_exception',
  'not_conditioned',
  'may_be_passed_on',
  'plain_language',
  'copy_given',
]
const version = (year: number, hasPart2Statement = false) => ({
  publishedAt: new Date(Date.UTC(year, 0, 2, 12)),
  statements: federal,
  hasPart2Statement,
})

export const formWithPart2 = 'Form 2 with substance use, January 2024'

/** What the practice center says of itself. */
const practiceFace: Scene['center'] = {
  address: '12 Harbor Street, Practice Town, Minnesota',
  crisisLine: '(555) 555-0199',
  textAgreedOn: '2026-01-05',
  textAgreedWith: 'Practice carrier',
  resources: [
    {
      kind: 'clubhouse',
      name: 'Lakeside Clubhouse',
      phone: '(555) 555-0181',
      words: 'Open weekdays. Lunch costs two dollars. Anybody may come for a tour.',
    },
    {
      kind: 'benefits',
      name: 'County benefits office',
      phone: '(555) 555-0182',
      words: 'Food, medical and cash help. Ask for an appointment by phone.',
    },
    {
      kind: 'families',
      name: 'Families together',
      phone: '(555) 555-0183',
      words: 'A group for families, the first Tuesday of each month. It costs nothing.',
    },
  ],
}

/** The practice center with everybody who works there, and the family member of two clients. */
export function harborStreet(at: Date, more: Scene['center'] = {}): Story {
  const harbor = story('the practice center', {
    center: { slug: 'harbor-street', place: 'us-mn', ...practiceFace, ...more },
    since: daysAfter(-400, at),
    forms: {
      'Form 1, January 2023': version(2023),
      [formWithPart2]: version(2024, true),
      'Form 3, January 2025': version(2025),
    },
  })
  const works = (key: PracticePerson, title: string, roles: Parameters<typeof harbor.staff>[1] & object) =>
    harbor.staff(practicePeople[key].name, { title, email: emailOf(key), ...roles })
  works('marcus', 'Case manager', { team: 'North team', hours: 'Mo-Fr 09:00-17:00', phone: '(555) 555-0140' })
  works('dana', 'Case manager', { team: 'North team', hours: 'Mo-Fr 08:00-16:00', phone: '(555) 555-0141' })
  works('priya', 'Case manager', { team: 'South team', hours: 'Mo-Fr 10:00-18:00', phone: '(555) 555-0142' })
  works('chen', 'Psychiatrist', { roles: ['doctor'], hours: 'Tu,Th 09:00-15:00', phone: '(555) 555-0143' })
  works('moreau', 'Therapist', { roles: ['therapist'], hours: 'Mo-Fr 09:00-14:00', phone: '(555) 555-0144' })
  works('tom', 'Duty worker', { roles: ['duty_worker'], hours: 'Mo-Fr 08:00-18:00', phone: '(555) 555-0145' })
  works('nadia', 'Duty worker', { roles: ['duty_worker'], hours: 'Mo-Fr 08:00-18:00', phone: '(555) 555-0145' })
  works('grace', 'Supervisor', { roles: ['supervisor', 'duty_worker'], phone: '(555) 555-0146' })
  works('june', 'Family guide', { roles: ['family_guide'], hours: 'Mo-Fr 10:00-16:00', phone: '(555) 555-0148' })
  works('irene', 'Privacy officer', { roles: ['privacy_officer', 'administrator'], phone: '(555) 555-0147' })
  return harbor
    .familyMember('Mateo Delgado', { email: emailOf('mateo'), language: 'es', relationship: 'brother' })
    .with(away('Marcus Hill', { cover: 'Dana Whitfield', until: daysAfter(60, at) }))
    .on(daysAfter(-1, at))
}
