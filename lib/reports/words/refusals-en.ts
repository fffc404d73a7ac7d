/** Why a report or an answer to one cannot be accepted, and what helps. */
export const reportRefusalsEn = {
  named_already: 'This report names this person already. Nothing was added.',
  too_many_people: 'A report can name up to five more people. Please write another report for others.',
  say_who: 'Say who this is about.',
  say_what: 'Tell us what you see, in a few words.',
  say_urgency: 'Choose how soon somebody should read this.',
  say_kind: 'Choose what this is about.',
  say_safety: 'Choose whether everybody is safe right now.',
  say_attribution: 'Choose whether we may say it came from you.',
  say_call_back: 'Choose whether we may call you back.',
  say_phone: 'Enter a phone number we can call.',
  not_released: 'No permission form in force covers what you ticked. Nothing was sent.',
  no_account: 'The writer has no account, so only a phone call can answer.',
  changed_meanwhile:
    'A colleague changed this while your page was open. Nothing of yours was saved yet. Look at what changed, then decide again.',
  closed_meanwhile:
    'A colleague closed this report while you wrote. Your words are kept below. Send them again if the writer should still get them.',
  look_at_words: 'Look at your words once more. What is pointed out beside them may tell more than you want.',
  added_meanwhile:
    'The writer added something while your page was open. Read it first, then decide again. What you typed is kept.',
  read_first:
    'Mark this report as read first: it says that somebody is not safe. It keeps its place at the head until then.',
  say_why_lower: 'Say why it is less urgent now.',
  say_read: 'Nobody has marked this report as read. Tick that you read it, then close it.',
  say_outcome: 'Choose what came of it.',
  say_look_again: 'Enter the day to look again: after today, and within a year.',
  call_in_time: 'Enter when the call was: in the last 30 days, and not later than now.',
  nobody_was_reached:
    'Where nobody was reached, nothing was heard or said. Choose “reached”, or leave those fields empty.',
  say_topics: 'Tick what your words touch on.',
  enter_said: 'Write down what you said about what you ticked.',
  match_first: 'Say first whom the report is about. Then write down what you said.',
  say_who_called: 'Choose whom the call was with, or enter their name.',
  not_released_call:
    'No permission form covered this when you called. If you did say it, tick “It was said” and save again: it is kept, and the privacy officer is told.',
  choose_reports: 'Tick at least one report that you have read.',
  choose_report: 'Choose the other report. It has to be open, and about the same person.',
  other_waits:
    'A report that stands behind this one is still waiting to be read, or for its own answer. Open it first, or part the two.',
  choose_client: 'Choose who the report is about.',
}
