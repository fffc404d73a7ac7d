/** Why a meeting or an answer to one cannot be accepted, and what helps. */
export const meetingRefusalsEn = {
  choose_time: 'Choose a time.',
  time_passed: '{field}: this time has passed. Choose a time in the future.',
  tick_to_cancel: 'Tick the box if this meeting does not take place. Until then nothing changes.',
  client_agrees_first: 'Ask the client first. Tick the box once they say yes to this time.',
  choose_family: 'Choose at least one person to invite.',
  no_meeting_release: 'No permission form in force covers meetings with this person.',
  meeting_changed:
    'This meeting was changed while your page was open, and nothing of yours was done. See below how it stands now and who changed it, then decide again.',
  times_changed:
    'This meeting changed while your page was open, and your answer was not sent. See below how it stands now.',
  outside_hours: '{field}: the center is closed at this time. Choose another, or tick the box if this hour is meant.',
  time_too_far: '{field}: this is more than a year ahead. Choose an earlier day.',
  time_skipped: '{field}: the clocks go forward on this day and skip this hour. Choose another.',
  time_is_set: 'The meeting is at this time already. Choose another.',
  time_twice: '{field}: the same time stands here twice. Change one, or leave it empty.',
  another_meeting:
    '{field}: you have another meeting at this time. Choose another, or tick the box if this hour is meant.',
  keep_somebody: 'Choose at least one person. To meet with nobody, take back your yes.',
  keep_guest: 'Choose at least one person. To meet with nobody, cancel the meeting.',
  nobody_invited:
    'Nobody of the family is invited to this meeting any more, so no time was set. Call it off, or ask the client whom to invite and propose another.',
  nobody_can_come:
    '{field}: everybody who is invited said no to this time. Choose another, or tick the box to set it all the same.',
  write_answer: 'Write an answer for the client.',
  answer_each: 'Give an answer for each time.',
  answer_not_taken:
    'We could not take this answer. Show the meeting again, and give an answer for each time you see there.',
  next_proposed: 'The next meeting is proposed already. Open it to change it, or cancel it first.',
  no_guest_left:
    'Nobody of this meeting can be invited again now: the client took them back, or no permission form covers it. Ask the client, and propose another meeting.',
  times_over: 'All the times offered have passed, so nobody was invited. Ask for a meeting at other times.',
  meeting_begun:
    'This meeting has begun, so nothing of it was changed. To meet again, ask for another meeting or propose the next one.',
  meeting_over:
    'This meeting is over, and nothing was added. Your words are still in the form. Keep them for the next meeting.',
  preparation_over:
    'You cannot write before this meeting any more, so nothing was sent. If our staff should read your words, write a report with them.',
  need_is_for_staff: 'What you need there goes to your case manager. Choose “My case manager and I”.',
}
