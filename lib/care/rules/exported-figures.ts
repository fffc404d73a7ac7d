/** What staff save as a file and say why. */
export type ExportedFigures = 'response_times' | 'involvement' | 'register' | 'accounting' | 'release' | 'record'
