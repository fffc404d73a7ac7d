import { addAgendaItem } from '#lib/agendas/do/add-agenda-item.ts'
import { readPreparations } from '#lib/agendas/do/read-preparations.ts'
import { removeAgendaItem } from '#lib/agendas/do/remove-agenda-item.ts'
import { seeAgenda } from '#lib/agendas/see/see-agenda.ts'
import { seeClient } from '#lib/clients/see/see-client.ts'
import { addGoal } from '#lib/goals/do/add-goal.ts'
import { addProgress } from '#lib/goals/do/add-progress.ts'
import { addStep } from '#lib/goals/do/add-step.ts'
import { answerProposal } from '#lib/meetings/do/answer-proposal.ts'
import { answerWish } from '#lib/meetings/do/answer-wish.ts'
import { arrangeNeeds } from '#lib/meetings/do/arrange-needs.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { chooseGuests } from '#lib/meetings/do/choose-guests.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { proposeMeeting } from '#lib/meetings/do/propose-meeting.ts'
import { proposeNext } from '#lib/meetings/do/propose-next.ts'
import { rescheduleMeeting } from '#lib/meetings/do/reschedule-meeting.ts'
import { setLivingTogether } from '#lib/meetings/do/set-living-together.ts'
import { setPlace } from '#lib/meetings/do/set-place.ts'
import { seeMeeting } from '#lib/meetings/see/see-meeting.ts'
import { seeMeetings } from '#lib/meetings/see/see-meetings.ts'
import { seeWhoMayMeet } from '#lib/meetings/see/see-who-may-meet.ts'
import { seeWishes } from '#lib/meetings/see/see-wishes.ts'
import type { StaffFunction } from '#lib/people/rules/rights.ts'
import { agreeStep } from '#lib/summaries/do/agree-step.ts'
import { draftSummary } from '#lib/summaries/do/draft-summary.ts'
import { noteAttendance } from '#lib/summaries/do/note-attendance.ts'
import { recordSummaryAnswer } from '#lib/summaries/do/record-summary-answer.ts'
import { seeSummary } from '#lib/summaries/see/see-summary.ts'
import { type Attempt, page, verb } from './attempt.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** How the functions about goals and joint meetings are tried. */
export const attemptsOfPlans = {
  read_goals: {
    'the goals of a client': page(
      (who, of) => seeClient(who, of.id),
      ({ goals }) => goals.length > 0,
    ),
  },
  write_goals: {
    'goals/add-goal': verb(addGoal, (of) => ({
      client: of.id,
      words: 'More to do',
      area: 'money' as const,
      shared: false,
    })),
    'goals/add-step': verb(addStep, (of) => ({
      goal: of.goalId,
      words: 'Call the office',
      doer: 'client' as const,
      skill: '',
      support: 'together' as const,
      wouldHelp: 'Ask first',
      wouldNotHelp: '',
    })),
    'goals/add-progress': verb(addProgress, (of) => ({ goal: of.goalId, sentence: 'It goes well' })),
    'summaries/agree-step': verb(agreeStep, (of) => ({
      meeting: of.heldId,
      goal: of.goalId,
      words: 'Call the office',
      doer: 'client' as const,
      skill: '',
      support: 'together' as const,
      wouldHelp: '',
      wouldNotHelp: '',
    })),
  },
  read_meetings: {
    '/staff/meetings': page(
      (who) => seeMeetings(who, null),
      ({ meetings }, of) => meetings.some(({ id }) => id === of.meetingId),
    ),
    '/staff/meetings/[meeting]': page((who, of) => seeMeeting(who, of.meetingId)),
    '/staff/meetings/[meeting]/agenda': page((who, of) => seeAgenda(who, of.meetingId)),
    '/staff/meetings/[meeting]/summary': page((who, of) => seeSummary(who, of.meetingId)),
  },
  arrange_meetings: {
    'meetings/propose-meeting': verb(proposeMeeting, (of) => ({
      client: of.id,
      about: 'The spring',
      place: 'office' as const,
      placeWords: '',
      videoLink: '',
      needs: '',
      minutes: 45,
      times: [{ day: inDays(9), clock: '10:30' }],
      family: [of.linkId],
      isSure: true,
    })),
    'meetings/propose-next': verb(proposeNext, (of) => ({ meeting: of.heldId, rhythm: '4w' as const, isSure: true })),
    'meetings/answer-proposal': verb(answerProposal, (of) => ({
      meeting: of.meetingId,
      agrees: true,
      wanted: [of.motherId],
      wasAt: null,
    })),
    'meetings/confirm-meeting': verb(confirmMeeting, (of) => ({
      meeting: of.agreedId,
      time: of.agreedTimeId,
      wasAt: null,
    })),
    'meetings/reschedule-meeting': verb(rescheduleMeeting, (of) => ({
      meeting: of.agreedId,
      day: inDays(12),
      clock: '11:00',
      clientAgreed: true as const,
      isSure: true,
      wasAt: null,
    })),
    'agendas/add-agenda-item': verb(addAgendaItem, (of) => ({
      meeting: of.meetingId,
      kind: 'item' as const,
      words: 'The bus',
      language: 'en' as const,
      seenBy: 'both' as const,
    })),
    'agendas/remove-agenda-item': verb(removeAgendaItem, (of) => ({ item: of.itemId })),
    'agendas/read-preparations': verb(readPreparations, (of) => ({
      meeting: of.meetingId,
      newest: new Date().toISOString(),
    })),
    'summaries/note-attendance': verb(noteAttendance, (of) => ({
      meeting: of.heldId,
      clientCame: true,
      came: [],
      words: '',
      wasAt: null,
    })),
    'summaries/draft-summary': verb(draftSummary, (of) => ({
      meeting: of.heldId,
      words: 'We talked.',
      language: 'en' as const,
      newest: of.summaryId,
    })),
    'summaries/record-summary-answer': verb(recordSummaryAnswer, (of) => ({
      meeting: of.heldId,
      summary: of.summaryId,
      agrees: true,
      how: 'phone' as const,
      on: inDays(-1),
    })),
    'meetings/cancel-meeting': verb(cancelMeeting, (of) => ({ meeting: of.meetingId, wasAt: null })),
    'meetings/choose-guests': verb(chooseGuests, (of) => ({
      meeting: of.agreedId,
      wanted: [of.motherId],
      wasAt: null,
    })),
    'meetings/set-place': verb(setPlace, (of) => ({
      meeting: of.agreedId,
      place: 'community' as const,
      placeWords: 'The library',
      videoLink: '',
      needs: '',
      wasAt: null,
    })),
    'meetings/arrange-needs': verb(arrangeNeeds, (of) => ({
      meeting: of.agreedId,
      lastNeed: '',
      wasAt: null,
    })),
    'meetings/set-living-together': verb(setLivingTogether, (of) => ({
      link: of.linkId,
      livesTogether: true,
      meetEveryMonths: null,
      was: { livesTogether: false, meetEveryMonths: null },
    })),
    '/staff/clients/[client]/meetings/new': page((who, of) => seeWhoMayMeet(who, of.id, null)),
  },
  answer_wish: {
    'meetings/answer-wish': verb(answerWish, (of) => ({ wish: of.wishId, answer: 'We talk about it on Friday' })),
    '/staff/meetings/wishes': page(
      (who) => seeWishes(who),
      ({ wishes }, of) => wishes.some(({ id }) => id === of.wishId),
    ),
  },
} as const satisfies Partial<Record<StaffFunction, Readonly<Record<string, Attempt>>>>
