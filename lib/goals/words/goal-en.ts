export const goalWordsEn = {
  supports: {
    shown: 'being shown',
    together: 'together',
    reminder: 'with a reminder',
    alone: 'alone',
  },
  doers: {
    client: 'Their own step',
    together: 'Done together',
    case_manager: 'The case manager does it',
    family: 'The family does it',
  },
  goalStates: { active: 'In progress', reached: 'Reached', set_aside: 'Set aside' },
}
