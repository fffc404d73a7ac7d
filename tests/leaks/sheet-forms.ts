const nobodys = '00000000-0000-4000-8000-000000000000'

/** The pages of history sheets, with one that is theirs and one that is nobody's. */
export const sheetPaths = (sheetId: string) => [
  '/family/history-sheets',
  '/family/history-sheets/new',
  ...[sheetId, nobodys].flatMap((id) => [`/family/history-sheets/${id}`, `/family/history-sheets/${id}/change`]),
]

/** What can be sent there: about what is theirs and nobody's, and about somebody by name. */
export const sheetForms = (sheetId: string, client: string): { path: string; fields: Record<string, string> }[] => [
  ...[sheetId, nobodys].map((id) => ({
    path: `/family/history-sheets/${id}/change`,
    fields: { form: 'sheet-change', earlySigns: 'He sleeps less.', forClient: 'no' },
  })),
  ...[client, 'Nobody Known Here'].map((aboutName) => ({
    path: '/family/history-sheets/new',
    fields: {
      form: 'sheet-lodge',
      aboutName,
      relationship: 'brother',
      yourName: 'A Brother',
      whatHelped: 'A walk.',
      forClient: 'no',
    },
  })),
  // Last, because it takes the sheet away.
  ...[sheetId, nobodys].map((id) => ({
    path: `/family/history-sheets/${id}`,
    fields: { form: 'sheet-withdraw' },
  })),
]
