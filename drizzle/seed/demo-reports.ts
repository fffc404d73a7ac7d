import { createHash } from 'node:crypto'
import { newId } from '../../lib/kernel/id.ts'
import { jointMeeting, meetingAnswer, meetingInvitation, meetingTime } from '../tables/meetings.ts'
import { askTask, lookup, type report, reportAction, reportMatch, reportReply } from '../tables/reports.ts'
import { type Cast, dayMs } from './demo-people.ts'
import type { Ground } from './plant.ts'
import { plantReport, saidNothing } from './plant-report.ts'

type ReportParts = Partial<typeof report.$inferInsert>

/** What families told the center, in every status, and meetings in every state. */
export async function plantDemoReports(ground: Ground, cast: Cast, at: Date): Promise<void> {
  await plantReports(ground, cast, at)
  await plantLookups(ground, cast, at)
  await plantMeetings(ground, cast, at)
}

async function plantReports(ground: Ground, cast: Cast, at: Date): Promise<void> {
  const { centerId, clients, family, staff } = cast
  const ago = (hours: number) => new Date(at.getTime() - hours * 3_600_000)
  const tell = (words: string, hours: number, parts: ReportParts) =>
    plantReport(ground, centerId, { ...parts, words }, ago(hours))
  const elena = { accountId: family.elena.accountId, writerName: 'Elena Delgado', writerRelationship: 'mother' }
  await tell('She has not slept since Friday and walks through the apartment at night.', 3, {
    ...elena,
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
  const answered = await tell('She went to the clubhouse twice this week and talked about it at dinner!', 100, {
    ...elena,
    kind: 'good_news',
    urgency: 'information',
    attribution: 'yes',
    state: 'closed',
    readAt: ago(96),
    closedAt: ago(70),
  })
  await ground.insert(reportMatch).values({
    centerId,
    reportId: answered,
    clientId: clients.rosa,
    heldBy: staff.marcus,
    matchedBy: staff.tom,
    matchedAt: ago(96),
  })
  await ground.insert(reportReply).values({
    centerId,
    id: crypto.randomUUID(),
    reportId: answered,
    accountId: family.elena.accountId,
    clientId: clients.rosa,
    familyMemberId: family.elena.familyMemberId,
    topics: ['goals'],
    area: 'daily_activity',
    words: 'Thank you for telling us. Asking her how the visits feel is exactly the help she wished for.',
    writtenBy: staff.marcus,
    writtenAt: ago(72),
  })
  const history = [
    ['read', 96, ''],
    ['matched', 96, ''],
    ['replied', 72, ''],
    ['closed', 70, ''],
  ] as const
  for (const [kind, hours, words] of history) {
    const row = { centerId, id: crypto.randomUUID(), reportId: answered, staffId: staff.marcus, kind, words }
    await ground.insert(reportAction).values({ ...row, at: ago(hours) })
  }
  await tell('Loud arguments behind the wall, three nights in a row. I am worried for him.', 20, {
    aboutName: 'the young man in apartment 4',
    urgency: 'urgent',
  })
  const henry = { accountId: family.henry.accountId, writerName: 'Henry Stone', writerRelationship: 'brother' }
  const read = await tell('My brother gave away his guitar. That is not like him.', 50, {
    ...henry,
    aboutName: 'Victor Stone',
    state: 'read',
    readAt: ago(48),
    attribution: 'if_required',
  })
  await ground.insert(reportReply).values({
    centerId,
    id: crypto.randomUUID(),
    reportId: read,
    accountId: family.henry.accountId,
    neutral: 'thank_you',
    topics: [],
    words: '',
    writtenBy: staff.tom,
    writtenAt: ago(48),
  })
  await tell('Nobody helps my brother with his papers. Could somebody think about a case manager for him?', 30, {
    accountId: family.aisha.accountId,
    writerName: 'Aisha Haddad',
    writerRelationship: 'sister',
    kind: 'case_management',
    aboutName: 'Omar Haddad',
    urgency: 'information',
    attribution: 'yes',
  })
}

async function plantLookups(ground: Ground, cast: Cast, at: Date): Promise<void> {
  const { centerId, clients } = cast
  const ago = (days: number) => new Date(at.getTime() - days * dayMs)
  const ask = async (aboutName: string, askerName: string, relationship: string, days: number) => {
    const id = crypto.randomUUID()
    await ground.insert(lookup).values({
      centerId,
      id,
      formKey: crypto.randomUUID(),
      aboutName,
      askerName,
      askerRelationship: relationship,
      askerEmail: '',
      at: ago(days),
      matchedAt: ago(days),
    })
    return id
  }
  const henry = await ask('Victor Stone', 'Henry Stone', 'brother', 2)
  const marie = await ask('Kevin Brandt', 'Marie Brandt', 'aunt', 14)
  await ask('Nobody Known Here', 'A caller', 'friend', 3)
  const due = (inDays: number) => new Date(at.getTime() + inDays * dayMs).toISOString().slice(0, 10)
  await ground.insert(askTask).values([
    { centerId, id: crypto.randomUUID(), lookupId: henry, clientId: clients.victor, dueOn: due(1) },
    {
      centerId,
      id: crypto.randomUUID(),
      lookupId: marie,
      clientId: clients.kevin,
      dueOn: due(-11),
      outcome: 'refused',
      closedAt: ago(12),
      closedBy: cast.staff.priya,
    },
  ])
}

async function plantMeetings(ground: Ground, cast: Cast, at: Date): Promise<void> {
  const { centerId, clients, family, staff } = cast
  const ago = (days: number) => new Date(at.getTime() - days * dayMs)
  const meet = async (
    client: keyof Cast['clients'],
    member: keyof Cast['family'],
    state: typeof jointMeeting.$inferInsert.state,
    about: string,
    inDays: readonly number[],
  ) => {
    const id = newId<'meeting'>()
    const times = inDays.map((days) => {
      const startsAt = new Date(at.getTime() + days * dayMs)
      startsAt.setUTCHours(16, 0, 0, 0)
      return { centerId, id: crypto.randomUUID(), meetingId: id, startsAt }
    })
    const isAnswered = state !== 'proposed'
    await ground.insert(jointMeeting).values({
      centerId,
      id,
      formKey: crypto.randomUUID(),
      clientId: clients[client],
      proposedBy: staff.marcus,
      state,
      about,
      place: 'office',
      minutes: 45,
      confirmedTimeId: state === 'confirmed' ? times[0]!.id : null,
      proposedAt: ago(6),
      clientAnsweredAt: isAnswered ? ago(5) : null,
      cancelledAt: state === 'cancelled' ? ago(1) : null,
    })
    await ground.insert(meetingTime).values(times)
    const invitationId = newId<'invitation'>()
    const invitedAt = isAnswered && state !== 'declined' ? ago(5) : null
    await ground.insert(meetingInvitation).values({
      centerId,
      id: invitationId,
      meetingId: id,
      clientId: clients[client],
      familyMemberId: family[member].familyMemberId,
      uid: `${crypto.randomUUID()}@meetings.invalid`,
      sequence: state === 'confirmed' || state === 'cancelled' ? 1 : 0,
      tokenHash: createHash('sha256').update(invitationId).digest('hex'),
      wantedAt: invitedAt,
      invitedAt,
      sentAt: invitedAt,
      sentStartsAt: invitedAt && times[0]!.startsAt,
    })
    if (state === 'confirmed') {
      await ground
        .insert(meetingAnswer)
        .values(times.map((time) => ({ centerId, invitationId, timeId: time.id, answer: 'yes' as const, at: ago(4) })))
    }
  }
  await meet('rosa', 'elena', 'invited', 'Planning the winter together', [7, 8, 9])
  await meet('james', 'walter', 'confirmed', 'How the job search goes', [5])
  await meet('lucia', 'mateo', 'proposed', 'Hablar de la cocina y la semana', [10, 11])
  await meet('james', 'walter', 'cancelled', 'First planning', [-2])
  await meet('rosa', 'elena', 'declined', 'Talking about money', [4])
}
