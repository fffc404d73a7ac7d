/** Saving one permission form for another system. */
export const releaseFileEn = {
  title: 'Save for another system',
  lead: 'A file in FHIR R4 with this form, the person it names, and what was told by it. It holds nothing of anybody else. Who saved it, and why, is kept.',
  why: 'Why you save it',
  save: 'Save the file',
}
