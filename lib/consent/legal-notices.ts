import type { LegalNotice } from './place-law.ts'

/**
 * Notices in the very words of the law, with where they stand. They are shown first and in English, because the law
 * words them so; plain words and the other language stand beside them, marked as an explanation. A test compares them
 * with the text of the law as it was read.
 */
export const legalNotices: Readonly<Record<LegalNotice, { readonly words: string; readonly citation: string }>> = {
  // The second of the statements that may be used: short enough to be read each time.
  part2: {
    words: '42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
    citation: '42 CFR 2.32(a)(2)',
  },
  illinois: {
    words:
      'No person or agency to whom any information is disclosed under this Section may redisclose such information unless the person who consented to the disclosure specifically consents to such redisclosure.',
    citation: '740 ILCS 110/5(d)',
  },
  pennsylvania: {
    words:
      'This information has been disclosed to you from records whose confidentiality is protected by State statute. State regulations limit your right to make any further disclosure of this information without prior written consent of the person to whom it pertains.',
    citation: '55 Pa. Code 5100.34(d)',
  },
}
