import type { Row } from './rows.ts'
import type { Happening } from './telling.ts'

// What a family sends beside a report: who else it is about, that they ask for somebody else, a history sheet.

/** A report is about somebody else too. Without one of their own, the database makes it. */
export function isAlsoAbout(
  reportId: Row<'report'>['id'],
  name: string,
  more: Partial<Pick<Row<'reportPerson'>, 'id' | 'ownId'>> = {},
): Happening {
  return ({ at, newId, add }) => add('reportPerson', { id: newId<'report-person'>(), reportId, name, at, ...more })
}

/** The family member of the story lodges what should be known in a crisis. */
export function lodges(
  words: Partial<Omit<Row<'historyVersion'>, 'centerId' | 'sheetId' | 'at'>>,
  sheet: Partial<Omit<Row<'historySheet'>, 'centerId'>> = {},
): Happening {
  return ({ at, client, familyMember, newId, add }) => {
    const id = sheet.id ?? newId<'history-sheet'>()
    add('historySheet', {
      accountId: familyMember.accountId!,
      aboutName: client.name,
      aboutBorn: '',
      writerName: familyMember.name,
      writerRelationship: familyMember.relationship,
      isForClient: false,
      lodgedAt: at,
      newestAt: at,
      ...sheet,
      id,
    })
    const nothing = { earlySigns: '', whatHelped: '', whatHarmed: '', medicines: '', admissions: '', whomToCall: '' }
    add('historyVersion', { id: newId<'history-version'>(), sheetId: id, language: 'en', at, ...nothing, ...words })
  }
}

/** The writer of a report asks for somebody else. */
export function escalates(
  reportId: Row<'report'>['id'],
  { by, ...more }: Partial<Omit<Row<'escalation'>, 'centerId' | 'reportId'>> & { readonly by?: string } = {},
): Happening {
  return ({ story, at, newId, add }) =>
    add('escalation', {
      id: newId<'escalation'>(),
      why: 'nobody_answered',
      words: '',
      aboutStaff: '',
      raisedAt: at,
      ...(by && { heldBy: story.staffOf(by), placedAt: at }),
      ...more,
      reportId,
    })
}
