import type { Right } from './right.ts'

const privacyOfficer = ['no', 'no', 'no', 'no', 'no', 'yes', 'no', 'no'] as const

/** What is told without a release, what was told by mistake, and what a privacy officer looks through. */
export const privacyRights = {
  record_exceptional: {
    does: 'write down what was told on another ground than a release',
    who: ['yes', 'own', 'covered', 'own', 'yes', 'yes', 'no', 'no'],
    parts: ['exceptions/record-exceptional', '/staff/clients/[client]/exceptional'],
  },
  review_exceptional: {
    does: 'review what a colleague told on another ground than a release',
    who: privacyOfficer,
    parts: ['exceptions/review-exceptional', '/staff/exceptional'],
  },
  read_register: {
    does: 'read the register of releases, and save it as a file',
    who: privacyOfficer,
    parts: ['releases/export-register', '/staff/register', '/staff/register/file'],
  },
  read_accounting: {
    does: 'read everything that was told about a client, and save it, one release, or a copy of their record, as a file',
    who: privacyOfficer,
    parts: [
      'disclosures/export-accounting',
      '/staff/clients/[client]/accounting',
      '/staff/clients/[client]/accounting/file',
      'disclosures/export-record',
      '/staff/clients/[client]/record',
      '/staff/clients/[client]/record/file',
      'fhir/export-release',
      '/staff/releases/[release]/file',
    ],
  },
  view_as_family: {
    does: 'see the page as one family member sees it',
    who: privacyOfficer,
    parts: ['/staff/clients/[client]/family/[link]/as-they-see'],
  },
  keep_wrong_disclosures: {
    does: 'handle what should not have been told: the four factors, the clock, the letter',
    who: privacyOfficer,
    parts: [
      'disclosures/open-wrong-disclosure',
      'disclosures/weigh-wrong-disclosure',
      'disclosures/note-wrong-disclosure',
      'disclosures/close-wrong-disclosure',
      '/staff/wrong-disclosures',
      '/staff/wrong-disclosures/[wrong]',
      '/staff/wrong-disclosures/[wrong]/letter',
      '/staff/clients/[client]/accounting/wrong',
    ],
  },
  read_audit: {
    does: 'read who on staff read and did what',
    who: privacyOfficer,
    parts: ['/staff/audit'],
  },
} as const satisfies Record<string, Right>
