export const goalWordsEn = {
  supports: {
    shown: 'being shown',
    together: 'together',
    reminder: 'with a reminder',
    alone: 'alone',
  },
  doers: {
    client: 'The client does it',
    together: 'Done together',
    case_manager: 'The case manager does it',
    family: 'The family does it',
  },
  ownStep: 'You do it',
  goalStates: { active: 'In progress', reached: 'Reached', set_aside: 'Set aside' },
}
