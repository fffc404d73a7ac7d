import { newId } from '#lib/kernel/id.ts'
import { caredForBy, careFact, goal, visit } from './care.ts'
import { conversation } from './conversations.ts'
import { groundRulesOf, onAgenda, prepares } from './meeting-notes.ts'
import { meeting } from './meetings.ts'
import { daysAfter, minutesAfter } from './moment.ts'
import { emailOf } from './practice-people.ts'
import { report, saidNothing } from './reports.ts'
import { allOfGoals, goals } from './scope.ts'
import { lodges } from './sent-later.ts'
import { looked, neverShare, phoneWord, takesAlong, toldWithout } from './sharing.ts'
import { story } from './story.ts'
import type { Story, Telling } from './telling.ts'

const everyday = goal('I want more to do during the day.', 'daily_activity', {
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
  progress: ['Two visits to the clubhouse so far, and a favorite corner.'],
  unapproved: ['Thinking about joining the kitchen team.'],
})
const apartment = goal('I want to keep my apartment.', 'housing', {
  steps: [
    {
      words: 'Put the rent day into my calendar',
      skill: 'keeping a calendar',
      support: 'shown',
      wouldHelp: 'Remind me once, on the first of the month.',
    },
  ],
})
const sister = goal('I want to talk with my sister again.', 'social_life', { shared: false })
const sleep = goal('I want to sleep better.', 'health_routine', {
  steps: [{ words: 'No screen after ten', support: 'alone' }],
})

/** Rosa lets her mother know much and her brother little, and her mother tells the center what she sees. */
export function rosaAndHerFamily(harbor: Story, at: Date): Telling {
  const ago = (days: number) => daysAfter(-days, at)
  const rosa = story('Rosa lets her mother know much and her brother little', { within: harbor, since: ago(400) })
    .client('Rosa Delgado', { bornOn: '1991-04-12', email: emailOf('rosa') })
    .with(caredForBy('Marcus Hill'), caredForBy('Dr. Wei Chen', 'doctor'), caredForBy('Claire Moreau', 'therapist'))
    .with(everyday, apartment, sister, sleep)
    .on(ago(40))
    .with(careFact('health', 'Started a new medicine in the fall.'))
    .on(ago(1))
    .with(neverShare('health'))
    .on(ago(90))
    .with(
      takesAlong({
        whomToCall: 'First my sister Ana. Not the police.',
        earlySigns: 'I sleep two hours a night and talk fast.',
        whatHelps: 'One person at a time. A walk by the river.',
        makesWorse: 'Many people in the room, and being held.',
      }),
    )
    .on(ago(20))
    .with(visit('home'))
    .on(ago(7))
    .with(visit('community'))
    .on(daysAfter(3, at))
    .with(visit('home'))
    .on(daysAfter(10, at))
    .familyMember('Mateo Delgado', { relationship: 'brother' })
    .releases('case_manager')
    .on(ago(60))
    .expects('Mateo Delgado')
    .toSee('case_manager')
    .on(at)
    .familyMember('Elena Delgado', { email: emailOf('elena') })
    .releases('case_manager', 'case_manager_contact', allOfGoals('daily_activity', 'housing'), 'meetings', 'visits')
    .on(ago(100))
    .expects('Elena Delgado')
    .toSee('case_manager', 'case_manager_contact', allOfGoals('daily_activity', 'housing'), 'meetings', 'visits')
    .on(at)
    .with(
      phoneWord('blue teapot'),
      lodges({
        earlySigns: 'She sleeps less and less, and stops calling her sister.',
        whatHelped: 'A walk by the river, and one voice at a time.',
        whatHarmed: 'Many people in the room.',
      }),
    )
    .on(ago(40))
  for (const days of [30, 21, 14, 3]) rosa.with(looked('case_manager', 'case_manager_contact', 'goals')).on(ago(days))
  rosa
    .with(toldWithout('Marcus Hill', { name: 'Officer Hale' }))
    .on(ago(12))
    .with(toldWithout('Marcus Hill', { name: 'Paul Greene', mistake: 'The caller was not Paul Greene.' }))
    .on(ago(11))
  return whatElenaTells(rosa.with(...meetingsWithElena(at)).on(ago(6)), at)
}

function meetingsWithElena(at: Date) {
  const by = 'Marcus Hill'
  const times = [7, 8, 9].map((days) => morningOf(daysAfter(days, at)))
  const [meetingId, invitationId] = [newId<'meeting'>(), newId<'invitation'>()]
  const daysAgo = (days: number) => daysAfter(-days, at)
  return [
    meeting({ by, about: 'Planning the winter together', state: 'invited', times, id: meetingId, invitationId }),
    onAgenda('Who has a key to the apartment', { meetingId, seenBy: 'all', writtenAt: daysAgo(4) }),
    onAgenda('I do not want to talk about my old job', { meetingId, writtenAt: daysAgo(4) }),
    groundRulesOf({ meetingId, rules: ['one_at_a_time', 'breaks'], words: 'No phones on the table.' }),
    prepares('I hope we find one evening a week to cook together.', {
      invitationId,
      isForClient: true,
      sentAt: daysAgo(3),
    }),
    prepares('I can drive her to the clubhouse on Tuesdays.', { invitationId, kind: 'help', sentAt: daysAgo(3) }),
    meeting({ by, about: 'Looking back at the fall', state: 'confirmed', times: [morningOf(daysAgo(2))] }),
    meeting({ by, about: 'Talking about money', state: 'declined', times: [morningOf(daysAfter(4, at))] }),
  ]
}

function whatElenaTells(rosa: Telling, at: Date): Telling {
  const hoursAgo = (hours: number) => minutesAfter(-60 * hours, at)
  const by = 'Marcus Hill'
  const sleepless = report('She has not slept since Friday and walks through the apartment at night.', {
    kind: 'health_change',
    observations: {
      ...saidNothing,
      sinceWhen: 'Friday',
      sleep: 'Two hours a night',
      safetyNow: 'safe',
      whatHelps: 'Music',
    },
    attribution: 'yes',
    mayCallBack: true,
    writerPhone: '(555) 555-0171',
    callBackWhen: 'after 5 pm',
  })
  const smiling = report('She went to the clubhouse twice this week and talked about it at dinner!', {
    kind: 'good_news',
    urgency: 'information',
    attribution: 'yes',
    state: 'closed',
    readAt: hoursAgo(96),
    closedAt: hoursAgo(70),
    matched: { by: 'Tom Baker', heldBy: by, on: hoursAgo(96) },
    replies: [
      {
        by,
        on: hoursAgo(72),
        about: [goals('daily_activity')],
        area: 'daily_activity',
        words: 'Thank you for telling us. Asking her how the visits feel is exactly the help she wished for.',
      },
    ],
    actions: [
      { kind: 'read', by, on: hoursAgo(96) },
      { kind: 'matched', by, on: hoursAgo(96) },
      { kind: 'replied', by, on: hoursAgo(72) },
      { kind: 'closed', by, on: hoursAgo(70), outcome: 'no_action_needed' },
    ],
  })
  const written = conversation('Does she still like it when somebody walks with her to the clubhouse?', {
    matched: { heldBy: by },
    beat: { by, area: 'daily_activity' },
    written: [
      {
        by,
        on: hoursAgo(40),
        about: [goals('daily_activity')],
        area: 'daily_activity',
        words: 'Yes. She would like you to come along on Thursdays, and to let her ask the way herself.',
      },
    ],
    more: [{ words: 'I will. Is ten in the morning a good time?', on: hoursAgo(2) }],
  })
  return rosa.with(sleepless).on(hoursAgo(3)).with(smiling).on(hoursAgo(100)).with(written).on(hoursAgo(60))
}

/** An instant at ten in the morning in Chicago, in winter. */
export function morningOf(day: Date): Date {
  const hour = new Date(day)
  hour.setUTCHours(16, 0, 0, 0)
  return hour
}
