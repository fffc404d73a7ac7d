/** Filling in a draft from a file of another system. */
export const importEn = {
  link: 'Fill one in from a file (FHIR R4)',
  title: 'Fill in a form from a file',
  lead: 'The file fills in a draft about {name}. It opens nothing. Compare it with the signed paper, type who signed and when, and save. Then a second person looks at it.',
  file: 'The file',
  hint: 'One FHIR R4 Consent, or a Bundle with one in it, saved as JSON. 1 MB at most.',
  where: 'Where in the file: {path}',
  send: 'Fill in the draft',
  filledIn: 'This draft was filled in from a file, not from the paper. Compare each line with the signed paper.',
  leftOut: 'The file also says this, which this form cannot hold. Look at whether it changes what was meant:',
}
