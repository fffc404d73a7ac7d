import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { agendaKinds, groundRules } from '#lib/agendas/rules/agenda.ts'
import { languages } from '#lib/i18n/language.ts'
import { meetingPlaces, timeAnswers } from '#lib/meetings/rules/meeting.ts'
import type { Definition } from '../definition.ts'

/** An invitation that stands: of a meeting that the client said yes to, with this person there. */
const standing = z.object({
  invitationId: z.string(),
  state: z.enum(['invited', 'confirmed']),
  about: z.string(),
  place: z.enum(meetingPlaces),
  placeWords: z.string(),
  videoLink: z.string(),
  minutes: z.number(),
  confirmedTimeId: z.string().nullable(),
  times: z.array(
    z.object({
      id: z.string(),
      startsAt: z.iso.datetime({ offset: true }),
      answer: z.enum(timeAnswers).nullable(),
    }),
  ),
  /** What the client lets those who are invited read, while their yes to this meeting stands. */
  agenda: z.array(z.object({ kind: z.enum(agendaKinds), words: z.string(), language: z.enum(languages) })),
  rules: z.object({ rules: z.array(z.enum(groundRules)), words: z.string(), language: z.enum(languages) }).nullable(),
  /** In the words that the client approved; null for none, and for one they did not approve. */
  summary: z
    .object({ words: z.string(), language: z.enum(languages), approvedAt: z.iso.datetime({ offset: true }) })
    .nullable(),
})

/**
 * An invitation that ended. A meeting that was called off and one that others still have read alike, so nothing is told
 * of the meeting but what its reader knew: what it was about, and the time their letter said, if it said one. It is
 * gone a day after that time, or after 31 days without one.
 */
const ended = z.object({
  invitationId: z.string(),
  state: z.literal('cancelled'),
  about: z.string(),
  startsAt: z.iso.datetime({ offset: true }).nullable(),
})

/**
 * The meetings this family member is invited to: when and where they can be, and what they answered. There is none
 * before the client agreed, and none after they declined.
 */
export const meetings = {
  topic: 'meetings',
  reach: 'whole',
  shape: z.discriminatedUnion('state', [standing, ended]),
  facts: sql`
    select json_agg(json_build_object('linkId', l.link_id, 'fact', case when i.ended_about is not null
      then json_build_object('invitationId', i.id, 'state', 'cancelled', 'about', i.ended_about, 'startsAt', i.sent_starts_at)
      else json_build_object('invitationId', i.id, 'state', j.state, 'about', j.about, 'place', j.place,
      'placeWords', j.place_words, 'videoLink', j.video_link, 'minutes', j.minutes,
      'confirmedTimeId', j.confirmed_time_id,
      'times', coalesce((select json_agg(json_build_object('id', t.id, 'startsAt', t.starts_at, 'answer', a.answer)
        order by t.starts_at, t.id)
        from meeting_time t
        left join meeting_answer a on a.center_id = i.center_id and a.invitation_id = i.id and a.time_id = t.id
        where t.center_id = j.center_id and t.meeting_id = j.id), '[]'),
      'agenda', coalesce((select json_agg(json_build_object('kind', g.kind, 'words', g.words, 'language', g.language)
        order by g.written_at, g.id)
        from agenda_item g
        where g.center_id = j.center_id and g.meeting_id = j.id and g.seen_by = 'all' and g.removed_at is null), '[]'),
      'rules', (select json_build_object('rules', r.rules, 'words', r.words, 'language', r.language)
        from meeting_rules r
        where r.center_id = j.center_id and r.meeting_id = j.id),
      'summary', (select json_build_object('words', s.words, 'language', s.language, 'approvedAt', s.answered_at)
        from meeting_summary s
        where s.center_id = j.center_id and s.meeting_id = j.id and s.answer = 'approved' and s.ended_at is null
        order by s.answered_at desc, s.id limit 1)) end) order by i.invited_at desc, i.id)
    from live l
    join meeting_invitation i on i.center_id = l.center_id and i.client_id = l.client_id
      and i.family_member_id = l.family_member_id and i.invited_at is not null
    left join joint_meeting j on j.center_id = i.center_id and j.id = i.meeting_id and i.ended_about is null
      and j.state in ('invited', 'confirmed')
    where l.topic = 'meetings' and (j.id is not null
      or i.ended_about <> '' and is_ended_card_kept(i.sent_starts_at, i.invited_at, asked_at()))`,
} satisfies Definition<'meetings'>
