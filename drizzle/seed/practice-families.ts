import { newId } from '#lib/kernel/id.ts'
import { caredForBy, careFact, goal, namedInConflict, visit } from './care.ts'
import { summary } from './meeting-notes.ts'
import { meeting } from './meetings.ts'
import { daysAfter, minutesAfter } from './moment.ts'
import { emailOf, formWithPart2 } from './practice-people.ts'
import { morningOf } from './practice-rosa.ts'
import { question, report } from './reports.ts'
import { careTeam, goals, nothing, onlyInCrisis, type Said } from './scope.ts'
import { crisis, hold, refusal } from './sharing.ts'
import { story } from './story.ts'
import type { Story, Telling } from './telling.ts'

/** The families of the practice center other than Rosa's, with releases in every state. */
export function practiceFamilies(harbor: Story, at: Date): Telling[] {
  const ago = (days: number) => daysAfter(-days, at)
  const inDays = (days: number) => daysAfter(days, at)
  const tell = (title: string) => story(title, { within: harbor, since: ago(400) })
  const held = newId<'meeting'>()
  const caseManager: Said[] = ['case_manager', 'case_manager_contact']

  return [
    tell('a father sees what each of his two sons shares')
      .client('James Carter', { bornOn: '1998-09-30', signsIn: false })
      .with(caredForBy('Priya Raman'))
      .with(...goalsOfJames)
      .on(ago(40))
      .with(visit('phone'))
      .on(inDays(6))
      .familyMember('Walter Carter', { email: emailOf('walter'), relationship: 'father' })
      .releases(...caseManager, goals('work_and_learning', 'money'), 'meetings')
      .on(ago(200))
      .expects('Walter Carter')
      .toSee(...caseManager, goals('work_and_learning', 'money'), 'meetings')
      .on(at)
      .with(
        meeting({
          by: 'Marcus Hill',
          about: 'How the job search goes',
          state: 'confirmed',
          times: [morningOf(inDays(5))],
        }),
        meeting({
          id: held,
          by: 'Marcus Hill',
          about: 'A first talk with his father',
          state: 'confirmed',
          times: [morningOf(ago(3))],
        }),
        summary('James will ask at two shops. His father will practice the interview with him.', {
          meetingId: held,
          writtenBy: harbor.staffOf('Marcus Hill'),
          writtenAt: ago(2),
          answer: 'approved',
          answeredAt: ago(1),
        }),
        meeting({ by: 'Marcus Hill', about: 'First planning', state: 'cancelled', times: [morningOf(ago(2))] }),
      )
      .on(ago(6))
      .client('Peter Carter', { bornOn: '2001-02-17', signsIn: false })
      .with(caredForBy('Priya Raman'))
      .with(
        goal('I want a room of my own.', 'housing', {
          steps: [{ words: 'Apply at two places', doer: 'case_manager' }],
        }),
        goal('I want to take the bus alone.', 'getting_around', { state: 'set_aside' }),
      )
      .on(ago(40))
      .with(visit('office'))
      .on(inDays(5))
      .releases(...caseManager, goals('housing', 'getting_around'), 'visits')
      .on(ago(150))
      .takesBack(goals('getting_around'))
      .on(ago(20))
      .expects('Walter Carter')
      .toSee(...caseManager, goals('housing'), 'visits')
      .on(at),

    tell('a brother without a case manager lets his sister know that he has none')
      .client('Omar Haddad', { bornOn: '1987-11-05', email: emailOf('omar') })
      .with(namedInConflict('Nadia Petrov'))
      .on(ago(90))
      .with(caredForBy('Dr. Wei Chen', 'doctor'), caredForBy('Claire Moreau', 'therapist'))
      .familyMember('Aisha Haddad', { email: emailOf('aisha'), relationship: 'sister' })
      .releases('case_manager', 'meetings')
      .on(ago(30))
      .expects('Aisha Haddad')
      .toSee('case_manager', 'meetings')
      .on(at)
      .with(
        report('Nobody helps my brother with his papers. Could somebody think about a case manager for him?', {
          kind: 'case_management',
          urgency: 'information',
          attribution: 'yes',
        }),
      )
      .on(minutesAfter(-60 * 30, at)),

    tell('a daughter takes everything back')
      .client('Sarah Novak', { bornOn: '1994-07-21', signsIn: false })
      .with(caredForBy('Dana Whitfield'))
      .with(goal('I want a safe place to live.', 'housing'))
      .on(ago(40))
      .with(careFact('health', 'Sees the doctor every two weeks.'))
      .on(ago(1))
      .familyMember('Linda Novak', { email: emailOf('linda') })
      .releases(...caseManager, goals('housing'), 'health')
      .on(ago(120))
      .revokes('I want to tell her things myself.')
      .on(ago(15))
      .expects('Linda Novak')
      .toSee(...caseManager, goals('housing'), 'health')
      .on(ago(16))
      .expects('Linda Novak')
      .toBeRefused('revoked', 'case_manager', 'health')
      .on(at)
      .expects('Linda Novak')
      .toSee(nothing)
      .on(at),

    tell("a husband's form ended last month")
      .client('Ellen Fischer', { bornOn: '1979-01-09', signsIn: false })
      .with(caredForBy('Priya Raman'))
      .familyMember('George Fischer', { email: emailOf('george'), relationship: 'husband' })
      .releases(...caseManager)
      .on(ago(390))
      .until(ago(30))
      .expects('George Fischer')
      .toSee(...caseManager)
      .on(ago(31))
      .expects('George Fischer')
      .toBeRefused('expired', ...caseManager)
      .on(at),

    tell('a mother hears of a crisis while it lasts')
      .client('Daniel Wu', { bornOn: '1999-06-02', signsIn: false })
      .with(caredForBy('Marcus Hill'), caredForBy('Dr. Wei Chen', 'doctor'))
      .with(
        careFact('crisis', 'Daniel is in the hospital. He is safe. Visiting hours are 2 to 6.'),
        careFact('health', 'The doctors are changing his medicine this week.'),
        crisis({ by: 'Dr. Wei Chen' }),
      )
      .on(ago(1))
      .familyMember('Mei Wu', { email: emailOf('mei') })
      .releases('case_manager', onlyInCrisis('crisis', 'health'))
      .on(ago(80))
      .expects('Mei Wu')
      .toSee('case_manager')
      .on(ago(2))
      .expects('Mei Wu')
      .toSee('case_manager', 'crisis', 'health')
      .on(at),

    tell('a father would hear of a crisis, and there is none')
      .client('Kevin Brandt', { bornOn: '1990-12-24', signsIn: false })
      .with(caredForBy('Priya Raman'))
      .with(careFact('crisis', 'Kevin has a plan for bad nights and a number to call.'))
      .on(ago(1))
      .with(refusal('Aunt Marie Brandt', inDays(80)))
      .on(ago(12))
      .with(
        question({
          aboutName: 'Kevin Brandt',
          askerName: 'Marie Brandt',
          askerRelationship: 'aunt',
          askClientBy: ago(11),
          outcome: { outcome: 'refused', by: 'Priya Raman', on: ago(12) },
        }),
      )
      .on(ago(14))
      .familyMember('Paul Brandt', { email: emailOf('paul'), relationship: 'father' })
      .releases(onlyInCrisis('crisis'))
      .on(ago(80))
      .expects('Paul Brandt')
      .toBeRefused('no_crisis_declared', 'crisis')
      .on(at),

    tell('a grandmother is told of substance use care, on the form that says so')
      .client('Tyler Reyes', { bornOn: '1996-03-15', signsIn: false })
      .with(caredForBy('Dana Whitfield'), caredForBy('Claire Moreau', 'therapist'))
      .with(goal('I want to manage my mornings.', 'health_routine'))
      .on(ago(40))
      .with(careFact('substance_use', 'Tyler goes to the Tuesday recovery group.'))
      .on(ago(1))
      .familyMember('Dolores Reyes', { email: emailOf('dolores'), language: 'es', relationship: 'grandmother' })
      .releases(...caseManager, careTeam('Claire Moreau'), 'substance_use')
      .onForm(formWithPart2)
      .on(ago(40))
      .expects('Dolores Reyes')
      .toSee(...caseManager, careTeam('Claire Moreau'), 'substance_use')
      .on(at),

    tell('a sister is silently on hold')
      .client('Anna Lindqvist', { bornOn: '1985-08-08', signsIn: false })
      .with(caredForBy('Priya Raman'))
      .with(goal('I want to see friends once a week.', 'social_life'))
      .on(ago(40))
      .familyMember('Ruth Lindqvist', { email: emailOf('ruth'), relationship: 'sister' })
      .releases(...caseManager, goals('social_life'))
      .on(ago(90))
      .with(hold({ reason: 'Said in private that she was pressured to sign.', by: 'Irene Watts' }))
      .on(ago(10))
      .expects('Ruth Lindqvist')
      .toSee(...caseManager, goals('social_life'))
      .on(ago(11))
      .expects('Ruth Lindqvist')
      .toBeRefused('on_hold', ...caseManager)
      .on(at),

    tell('Lucía lets a friend know, and has a meeting to say yes to')
      .client('Lucía Ortega', { bornOn: '1993-05-27', email: emailOf('lucia'), language: 'es' })
      .with(caredForBy('Marcus Hill'), caredForBy('Claire Moreau', 'therapist'))
      .with(
        goal('Quiero cocinar para mí misma.', 'daily_activity', {
          steps: [{ words: 'Elegir tres recetas', skill: 'hacer una lista de compras' }],
          unapproved: ['Ya cocinó dos veces esta semana.'],
        }),
      )
      .on(ago(40))
      .familyMember('Mateo Delgado', { relationship: 'friend' })
      .releases(...caseManager, 'meetings')
      .on(ago(50))
      .expects('Mateo Delgado')
      .toSee(...caseManager, 'meetings')
      .on(at)
      .with(
        meeting({
          by: 'Marcus Hill',
          about: 'Hablar de la cocina y la semana',
          times: [10, 11].map((days) => morningOf(inDays(days))),
        }),
      )
      .on(ago(6)),
  ]
}

const goalsOfJames = [
  goal('I want a part-time job.', 'work_and_learning', {
    steps: [
      { words: 'Write a one-page résumé', doer: 'together', skill: 'writing about myself', isDone: true },
      { words: 'Practice two interviews', doer: 'together', skill: 'answering questions' },
      { words: 'Drive me to the interview if I ask', doer: 'family' },
    ],
  }),
  goal('I want to pay off my phone.', 'money', { state: 'reached' }),
]
