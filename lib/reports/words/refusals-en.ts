/** Why a report or an answer to one cannot be accepted, and what helps. */
export const reportRefusalsEn = {
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
  added_meanwhile:
    'The writer added something while your page was open. Read it first, then decide again. What you typed is kept.',
  say_outcome: 'Choose what came of it.',
  say_look_again: 'Enter the day to look again: after today, and within a year.',
  choose_client: 'Choose who the report is about.',
}
