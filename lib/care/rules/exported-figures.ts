/** Figures that supervisors save as a file. */
export type ExportedFigures = 'response_times' | 'involvement'
