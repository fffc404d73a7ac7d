/** As what an accounting is saved: for a spreadsheet, to hand out, or for another system in FHIR R4. */
export const accountingFiles = ['csv', 'pdf', 'fhir'] as const
export type AccountingFile = (typeof accountingFiles)[number]
