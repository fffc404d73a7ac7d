/** Why something after a meeting cannot be saved, and what helps. */
export const summaryRefusalsEn = {
  meeting_not_begun: 'This can be written once the time of the meeting has come.',
  notes_changed:
    'Somebody wrote here while your page was open, and nothing of yours was saved. See below how it stands now. Your words are still on this page.',
  choose_goal: 'Choose one of the client’s goals.',
  write_summary: 'Write the words that your family may read, or choose no.',
  said_then: 'Choose the day on which the client said it: not before these words were written, and not ahead.',
}
