import { newId } from '../../lib/kernel/id.ts'
import { caredForBy } from './care.ts'
import { daysAfter, minutesAfter } from './moment.ts'
import { emailOf } from './practice-people.ts'
import { question, report, wantsCall } from './reports.ts'
import { nothing } from './scope.ts'
import { escalates, lodges } from './sent-later.ts'
import { story } from './story.ts'
import type { Story, Telling } from './telling.ts'

/** What comes to the duty desk from people to whom nothing was ever shared. */
export function practiceDesk(harbor: Story, at: Date): Telling[] {
  const ago = (days: number) => daysAfter(-days, at)
  const hoursAgo = (hours: number) => minutesAfter(-60 * hours, at)
  const henrys = newId<'report'>()
  const tell = (title: string) => story(title, { within: harbor, since: ago(400) })
  return [
    tell('a brother tells the center things, and only a paper that is not good enough names him')
      .client('Victor Stone', { bornOn: '1970-10-19', signsIn: false })
      .with(caredForBy('Dr. Wei Chen', 'doctor'))
      .familyMember('Henry Stone', { email: emailOf('henry'), relationship: 'brother' })
      .releases('case_manager')
      .but({ recipientName: 'my family', relationship: 'family', purposes: [], completedAt: null })
      .on(ago(5))
      .expectsDefects('recipient_not_a_named_person', 'missing_purpose')
      .on(at)
      .expects('Henry Stone')
      .toSee(nothing)
      .on(at)
      .with(
        report('My brother gave away his guitar. That is not like him.', {
          id: henrys,
          state: 'read',
          readAt: hoursAgo(48),
          attribution: 'if_required',
          replies: [{ neutral: 'thank_you', by: 'Tom Baker', on: hoursAgo(48) }],
        }),
      )
      .on(hoursAgo(50))
      .with(
        question({
          aboutName: 'Victor Stone',
          askerName: 'Henry Stone',
          askerRelationship: 'brother',
          askClientBy: daysAfter(1, at),
        }),
      )
      .on(ago(2))
      .with(
        escalates(henrys, {
          why: 'did_not_help',
          words: 'I got one sentence and no call. Please, somebody talk to me.',
          by: 'Grace Olsen',
        }),
      )
      .on(hoursAgo(2))
      .with(
        lodges({
          earlySigns: 'He stops answering the phone, then he gives things away.',
          whatHelped: 'A walk with me by the lake. Loud rooms make it worse.',
          whomToCall: 'Me first, at any hour. Then our aunt Ruth.',
        }),
      )
      .on(ago(1))
      // Typed in by her brother's doctor, and nobody compared it yet.
      .familyMember('Ida Stone', { relationship: 'sister' })
      .releases('case_manager', 'meetings')
      .but({ form: 'paper', forCheck: true, completedAt: null, recordedBy: harbor.accountOf('Dr. Wei Chen') })
      .on(ago(1)),

    tell('a neighbor is worried about somebody whose name they do not know')
      .with(
        report('Loud arguments behind the wall, three nights in a row. I am worried for him.', {
          isAnonymous: true,
          aboutName: 'the young man in apartment 4',
          urgency: 'urgent',
        }),
      )
      .on(hoursAgo(20))
      .with(question({ aboutName: 'Nobody Known Here', askerName: 'A caller', askerRelationship: 'friend' }))
      .on(ago(3))
      .with(
        wantsCall({
          writerName: 'A mother',
          words: 'My daughter does not want me to know anything. How did you live with that?',
        }),
      )
      .on(hoursAgo(3))
      .with(question({ aboutName: 'Lucia Ortegaa', askerName: 'Inés Ortega', askerRelationship: 'sister' }))
      .on(hoursAgo(4)),
  ]
}
