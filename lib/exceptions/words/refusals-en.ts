/** Why something told without a form cannot be written down or reviewed so, and what helps. */
export const exceptionRefusalsEn = {
  exceptional_whom: 'Say who was told: choose somebody, or write a name.',
  exceptional_in_time: 'Enter when it was told: a day and a time that have been.',
  exceptional_part2:
    'Substance use care is told only with a form that names it (42 CFR 2.31). This person has none in force. Leave it out. If it was told already, say so to the privacy officer now.',
  objection_never_share:
    'The client never wants this told. So neither their agreement nor your judgment is a ground for it. If it was told already, say so to the privacy officer now.',
  objection_on_hold:
    'Sharing with this person is on hold. So neither an agreement nor your judgment is a ground for it. If it was told already, say so to the privacy officer now.',
  objection_taken_back:
    'The client took this back from this person. So neither an agreement nor your judgment is a ground for it. If it was told already, say so to the privacy officer now.',
  objection_said_no:
    'The client said no when we asked about this person. So neither an agreement nor your judgment is a ground for it. If it was told already, say so to the privacy officer now.',
  own_exceptional: 'You wrote this down yourself. Another privacy officer has to review it.',
  reviewed_already: 'A colleague has reviewed this meanwhile. Below is what they wrote.',
  delay_for_safety_alone:
    'The client is shown this at once. It can wait only where there was a serious threat, or where a law asked for it.',
  delay_needs_reason: 'Write why the client is shown it later.',
  delay_in_future: 'Enter a day that is still to come.',
  choose_ground: 'Choose the ground.',
  choose_told_topics: 'Tick what it was about.',
  write_content: 'Write exactly what was told.',
  write_reason: 'Write why.',
  choose_verdict: 'Say whether you agree.',
  write_verdict: 'Write what you looked at.',
}
