export const identityEn = {
  client: {
    title: 'One more step: is it really {name}?',
    lead: 'Your form opens nothing yet. An address can be typed wrong, and then somebody else would read about you. Make a code and give it to {name} yourself, by hand or on the phone. Staff can also do this with you.',
    make: 'Make a code',
    code: 'The code for {name}:',
    next: '{name} signs in here with their own email, opens “I was given a code” and types it. It works once, until {date}.',
    theirs:
      'Our staff made a code for {name}. It works until {date}, and only staff can read it out. A code that you make takes its place.',
    again: 'Make another code',
    willSee: 'What {name} will see then',
  },
  staff: {
    title: 'Is it really {name}?',
    notYet: 'Nobody has made sure yet. Until somebody has, the form opens nothing, and you may say nothing to {name}.',
    known: {
      met: 'We made sure who they are: {staff} knew them, or met them with the client ({date}).',
      document: 'We made sure who they are: {staff} looked at a document with a photo ({date}).',
      called_back: 'We made sure who they are: {staff} called a number that the client gave ({date}).',
      code: 'They typed a code that was handed over to them ({date}).',
      before: 'They were let in before this question was asked here ({date}).',
    },
    somebody: 'a colleague',
    mark: 'Nobody made sure yet',
    left: 'Left by themselves',
    leftOn:
      '{name} left by themselves on {date}. They come back only if they want to: with a new code, or by telling you.',
    toDo: 'Make sure that it is {name}',
    how: 'How you made sure',
    ways: {
      met: 'I know them, or the client brought us together',
      document: 'I looked at a document with a photo',
      called_back: 'I called a number that the client gave me',
    },
    save: 'Write it down',
    codeLead:
      'Or hand over a code, here or on the phone. They type it at home, and so show that the email address is theirs.',
    make: 'Make a code',
    code: 'The code:',
    until: 'It works once, until {date}. They sign in, open “I was given a code” and type it.',
    theirs:
      'Their client made a code, which works until {date}. Only the client can read it out. A code that you make takes its place.',
    again: 'Make another code',
    ofAddress: 'How do you know that this address is theirs?',
    ofOther: 'Only if you changed it.',
  },
  family: {
    title: 'I was given a code',
    lead: 'Somebody close to you, or our staff, may have given you a code of twelve letters and numbers. Type it here.',
    label: 'The code',
    hint: 'For example: 7KQ2-M4XP-9TRB. Small letters are fine.',
    send: 'Use this code',
    done: 'Thank you. If this is the code that was made for you, you find what it opens on your first page. If nothing is there, check the code with whoever gave it to you.',
    toHome: 'Go to your first page',
  },
}
