import type { ClientId } from '../../lib/kernel/id.ts'
import { careFact, visit } from '../tables/care.ts'
import { type Cast, dayMs } from './demo-people.ts'
import type { Ground } from './plant.ts'
import { type PlantedGoal, plantGoal } from './plant-care.ts'

const goals: Partial<Record<keyof Cast['clients'], PlantedGoal[]>> = {
  rosa: [
    {
      words: 'I want more to do during the day.',
      area: 'daily_activity',
      steps: [
        { words: 'Write down what I used to like doing', isDone: true, skill: 'making a list', support: 'alone' },
        { words: 'Call the clubhouse and ask for a tour', isDone: true, skill: 'phone calls', support: 'together' },
        {
          words: 'Visit the clubhouse on my own',
          skill: 'planning a morning',
          support: 'reminder',
          wouldHelp: 'Ask me how the visit felt.',
          wouldNotHelp: 'Calling the clubhouse for me.',
        },
      ],
      progress: [
        { sentence: 'Two visits to the clubhouse so far, and a favorite corner.' },
        { sentence: 'Thinking about joining the kitchen team.', isApproved: false },
      ],
    },
    {
      words: 'I want to keep my apartment.',
      area: 'housing',
      steps: [
        {
          words: 'Put the rent day into my calendar',
          skill: 'keeping a calendar',
          support: 'shown',
          wouldHelp: 'Remind me once, on the first of the month.',
        },
      ],
    },
    { words: 'I want to talk with my sister again.', area: 'social_life', shared: false },
    {
      words: 'I want to sleep better.',
      area: 'health_routine',
      steps: [{ words: 'No screen after ten', support: 'alone' }],
    },
  ],
  james: [
    {
      words: 'I want a part-time job.',
      area: 'work_and_learning',
      steps: [
        { words: 'Write a one-page résumé', doer: 'together', skill: 'writing about myself', isDone: true },
        { words: 'Practice two interviews', doer: 'together', skill: 'answering questions' },
        { words: 'Drive me to the interview if I ask', doer: 'family', support: 'together' },
      ],
    },
    { words: 'I want to pay off my phone.', area: 'money', state: 'reached' },
  ],
  peter: [
    {
      words: 'I want a room of my own.',
      area: 'housing',
      steps: [{ words: 'Apply at two places', doer: 'case_manager' }],
    },
    { words: 'I want to take the bus alone.', area: 'getting_around', state: 'set_aside' },
  ],
  sarah: [{ words: 'I want a safe place to live.', area: 'housing' }],
  anna: [{ words: 'I want to see friends once a week.', area: 'social_life' }],
  lucia: [
    {
      words: 'Quiero cocinar para mí misma.',
      area: 'daily_activity',
      steps: [{ words: 'Elegir tres recetas', skill: 'hacer una lista de compras', support: 'together' }],
      progress: [{ sentence: 'Ya cocinó dos veces esta semana.', isApproved: false }],
    },
  ],
  tyler: [{ words: 'I want to manage my mornings.', area: 'health_routine' }],
}

const facts: [keyof Cast['clients'], 'health' | 'crisis' | 'substance_use', string][] = [
  ['rosa', 'health', 'Started a new medicine in the fall.'],
  ['sarah', 'health', 'Sees the doctor every two weeks.'],
  ['daniel', 'crisis', 'Daniel is in the hospital. He is safe. Visiting hours are 2 to 6.'],
  ['daniel', 'health', 'The doctors are changing his medicine this week.'],
  ['kevin', 'crisis', 'Kevin has a plan for bad nights and a number to call.'],
  ['tyler', 'substance_use', 'Tyler goes to the Tuesday recovery group.'],
]

/** What clients work on and what is known about them: far more than any release opens. */
export async function plantDemoCare(ground: Ground, cast: Cast, at: Date): Promise<void> {
  const { centerId, clients, staff } = cast
  const ago = (days: number) => new Date(at.getTime() - days * dayMs)
  for (const [key, made] of Object.entries(goals)) {
    for (const each of made) await plantGoal(ground, centerId, clients[key as keyof typeof clients], each, ago(40))
  }
  for (const [key, topic, sentence] of facts) {
    const row = { centerId, id: crypto.randomUUID(), clientId: clients[key], topic, sentence }
    await ground.insert(careFact).values({ ...row, recordedBy: staff.chen, recordedAt: ago(1) })
  }
  const visits: [ClientId, number, 'home' | 'office' | 'community' | 'phone'][] = [
    [clients.rosa, -7, 'home'],
    [clients.rosa, 3, 'community'],
    [clients.rosa, 10, 'home'],
    [clients.peter, 5, 'office'],
    [clients.james, 6, 'phone'],
  ]
  for (const [clientId, inDays, placeKind] of visits) {
    const day = new Date(at.getTime() + inDays * dayMs).toISOString().slice(0, 10)
    await ground.insert(visit).values({ centerId, id: crypto.randomUUID(), clientId, day, placeKind })
  }
}
