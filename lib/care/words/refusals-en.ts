/** Why somebody cannot be said to be away like this. */
export const careRefusalsEn = {
  say_flag_end: 'Enter the last day on which it holds: today or later, and within a year.',
  choose_reviewer: 'Choose who looks again.',
  away_in_order: 'The day back is not after the first day away. Choose a later one.',
  away_from_past: 'That day is over. Begin with today or a later day.',
  leave_nobody:
    'The client would have nobody then, and the one they have now loses their reports. Tick the box if that is meant.',
  away_too_long: 'That is more than a year. For so long, assign other case managers instead.',
  away_already: 'Some of these days are part of another absence. End that one first, or choose other days.',
  tick_sure: 'Tick that you are sure. Nothing was changed yet.',
  choose_away: 'Choose who is away.',
  choose_cover: 'Choose who covers.',
  cover_yourself: 'Nobody covers for themselves. Choose a colleague.',
  cover_away: 'On some of these days nobody would be here: whoever you chose is away too. Choose somebody who is here.',
  covers_others:
    'On some of these days they cover for a colleague, and nobody would be here for that one. Change that first, or choose somebody who is here.',
  say_why_file: 'Say why you need this file.',
}
