/** What can change about how a member of staff signs in. Each is kept, and written to them in a letter. */
const factorChanges = [
  'app_added',
  'app_removed',
  'passkey_added',
  'passkey_removed',
  'codes_made',
  'code_used',
  'work_account_linked',
  'work_account_removed',
  'reset',
] as const
export type FactorChange = (typeof factorChanges)[number]
