export const careEndEn = {
  title: 'End of care',
  lead: 'Write down here that {name} died, or is not in care here any more.',
  whatHappens:
    'From that moment on nothing is told to the family, and no letter that waits for them leaves. Invitations end. Families read the same as after any other ending; nobody tells them why. Call them yourself.',
  how: 'What happened',
  died: 'The client died',
  discharged: 'The client is not in care here any more',
  sure: 'I am sure, and I looked at the name above',
  save: 'End the care',
  now: {
    died: 'Died. Written down by {name}, {date}.',
    discharged: 'Not in care here any more. Written down by {name}, {date}.',
  },
  resume: 'That was wrong, or care goes on',
  resumeLead: 'What the client signed counts again then, as far as it has not ended by itself.',
}
