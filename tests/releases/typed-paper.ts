import { pdf } from '../attachments/sample-files.ts'

/** A paper on which Rosa names an uncle, as it is typed in. */
export function typedPaper(recipientName: string): Record<string, string> {
  return {
    recipientName,
    relationship: 'uncle',
    topics: 'case_manager',
    purposes: 'At my request',
    ...daysAgo('expiresOn', -100),
    signedName: 'Rosa Delgado',
    identifiedBy: 'known in person',
    ...daysAgo('signedOn', 2),
  }
}

/** A day as it is typed into its three fields. One to come is so many days ago below zero. */
export function daysAgo(name: string, days: number) {
  const at = new Date(Date.now() - days * 86_400_000)
  const parts = { month: at.getUTCMonth() + 1, day: at.getUTCDate(), year: at.getUTCFullYear() }
  return Object.fromEntries(Object.entries(parts).map(([unit, value]) => [`${name}-${unit}`, String(value)]))
}

/** A PDF of nearly as many bytes as a file may have. */
export function largePdf(): Uint8Array {
  const padding = Buffer.concat([Buffer.from('\n%'), Buffer.alloc(9_990_000 - pdf.length, 'x'), Buffer.from('\n')])
  return Buffer.concat([pdf.subarray(0, 9), padding, pdf.subarray(9)])
}
