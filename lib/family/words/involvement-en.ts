export const involvementWordsEn = {
  involvements: {
    open: 'Involve me as much as my relative likes',
    some: 'Involve me in some things',
    little: 'Only in important things',
    paused: 'I need a break',
  },
}
