export const phoneWordsEn = {
  client: {
    title: 'A word for the phone',
    lead: 'When {name} calls, staff can ask for this word. So nobody else can call and say they are {name}. Tell it to {name} yourself: we never do.',
    now: 'The word now:',
    none: 'You have not agreed on a word.',
    set: 'The new word',
    hint: 'Something that nobody would guess, and no name. For example: blue teapot.',
    save: 'Use this word',
    end: 'Take the word back',
    isSet: 'From now on staff know {name} by this word.',
    ended: 'The word is taken back.',
    tried: 'How often it was tried',
    right: 'The right word, {when}',
    wrong: 'A wrong word, {when}',
    usedUp: 'Five wrong words came in a row. It does not count any more. Agree on another one.',
  },
  staff: {
    title: 'Is it really {name} on the phone?',
    none: '{client} has not agreed on a word for the phone. Make sure in another way, or say nothing.',
    ask: 'The word they say',
    hint: 'Ask: “Which word did you two agree on?” Capital letters and accents do not matter.',
    check: 'Compare',
    right: 'That is the word. You may say what stands below. ({when})',
    wrong: 'That is not the word. Say only this:',
    usedUp:
      'Five wrong words came in a row, so nobody is known by the word any more. {client} has to agree on another one. Say only this:',
    record: 'Write down a word that the client chose',
    recordLead:
      'Only if {client} cannot do it here. Afterwards nobody on staff can read it, and the client is told that you wrote it down.',
    word: 'The word',
    save: 'Write it down',
  },
}
