import { writtenDay, writtenTime } from '#app/_parts/written-date.ts'
import type { Topic } from '#lib/consent/topic.ts'
import type { SharedPerson } from '#lib/disclosure/shared-person.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayTalk } from '#lib/releases/words/talk.ts'

/** A sentence that may be said to a family member now, and the topic it tells of. */
interface Sayable {
  readonly topic: Topic
  readonly words: string
}

/** Everything that a family member finds on their pages now, in sentences that can be said. */
export function sayable(person: SharedPerson, language: Language, timeZone: string): readonly Sayable[] {
  const say = sayTalk(language)
  const sayC = sayConsent(language)
  const client = person.name
  const reached = (who: 'manager' | 'cover' | 'care', { name, phone, role = '' }: Reached) => {
    const key = phone ? (`${who}_phone` as const) : who
    return say(`sentences.${key}`, { name, phone, role })
  }
  const sentences = (['health', 'crisis', 'substance_use'] as const).flatMap((topic) =>
    person.told(topic).map(({ sentence }) => ({ topic, words: sentence })),
  )
  const goals = person.told('goals').flatMap(({ words, steps }) => {
    const next = steps.find(({ done }) => !done)
    return [
      say('sentences.goal', { client, words }),
      ...(next ? [say('sentences.next_step', { words: next.words })] : []),
    ]
  })
  const of = (topic: Topic, words: readonly string[]) => words.map((each) => ({ topic, words: each }))
  return [
    ...of(
      'case_manager',
      person
        .told('case_manager')
        .map(({ assigned }) => say(`sentences.${assigned ? 'has_manager' : 'has_none'}`, { client })),
    ),
    ...of(
      'case_manager_contact',
      person
        .told('case_manager_contact')
        .flatMap(({ cover, ...contact }) => [reached('manager', contact), ...(cover ? [reached('cover', cover)] : [])]),
    ),
    ...of('goals', goals),
    ...of(
      'progress',
      person.told('progress').map(({ sentence }) => sentence),
    ),
    ...of(
      'ways_to_help',
      person
        .told('ways_to_help')
        .flatMap(({ wouldHelp, wouldNotHelp }) => [
          ...(wouldHelp ? [say('sentences.would_help', { words: wouldHelp })] : []),
          ...(wouldNotHelp ? [say('sentences.would_not_help', { words: wouldNotHelp })] : []),
        ]),
    ),
    ...of(
      'meetings',
      person.told('meetings').map((meeting) => {
        if (meeting.state === 'cancelled') return say('sentences.meeting_cancelled')
        const set = meeting.times.find(({ id }) => id === meeting.confirmedTimeId)
        if (set) return say('sentences.meeting', { time: writtenTime(set.startsAt, language, timeZone) })
        return meeting.times.some(({ answer }) => answer === null) ? say('sentences.meeting_waits') : ''
      }),
    ).filter(({ words }) => words !== ''),
    ...of(
      'visits',
      person
        .told('visits')
        .map(({ day, place }) =>
          say('sentences.visit', { day: writtenDay(day, language), place: sayC(`places.${place}`) }),
        ),
    ),
    ...of(
      'care_team',
      person
        .told('care_team')
        .map(({ role, ...contact }) => reached('care', { ...contact, role: sayC(`careRoles.${role}`) })),
    ),
    ...sentences,
  ]
}

interface Reached {
  readonly name: string
  readonly phone: string
  readonly role?: string
}
