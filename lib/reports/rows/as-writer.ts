import type { report, reportAddition } from '#drizzle/tables/listening/reports.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { OwnCenter, OwnCopy, OwnReport, OwnWords } from '#lib/disclosure/own-data.ts'
import type { OwnReportView } from '#lib/disclosure/told-words.ts'
import type { ClientId, FamilyLinkId, FamilyMemberId, StaffId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { answersAsFamilyMember, type SaidAbout } from '#lib/releases/rows/as-family-member.ts'
import type { StaffAnswer } from '../rules/staff-words.ts'

/** To whom it goes, as they are tied to the client. */
export interface Reader {
  readonly clientId: ClientId
  readonly familyMemberId: FamilyMemberId
  readonly linkId: FamilyLinkId
}

/** A page as somebody of the family would find it, and whether what is about to be written would stand on it. */
export interface AsRead<View> {
  readonly view: View
  readonly isShown: boolean
}

/** What is about to be written, as it would be kept. */
export function aboutToSay(toRead: StaffAnswer, clientId: ClientId, writtenAt: Date): SaidAbout {
  if (toRead.neutral)
    return { neutral: toRead.neutral, topics: [], area: null, professional: null, words: '', clientId: null, writtenAt }
  const { words, topics, area = null, professional } = toRead
  return {
    neutral: null,
    words,
    topics: [...new Set(topics)],
    area,
    professional: (professional as StaffId | undefined) ?? null,
    clientId,
    writtenAt,
  }
}

/** The center as pages of the family say it. */
export async function centerAsRead(tx: Tx): Promise<OwnCenter> {
  const { id: _own, holidays, ...center } = await ownCenter(tx)
  return { ...center, holidays: [...holidays] }
}

interface Written {
  readonly report: typeof report.$inferSelect
  readonly additions: readonly (typeof reportAddition.$inferSelect & Pick<OwnWords, 'files'>)[]
  readonly replies: readonly SaidAbout[]
}

/**
 * The page of a report as its writer would find it if this were sent now. It is made of what staff read already,
 * decided for the writer and through the door, so that it widens nothing; and it is no visit of the writer's.
 */
export async function reportAsWriter(
  tx: Tx,
  reader: Reader,
  { report: found, additions, replies }: Written,
  toRead: StaffAnswer,
  at: Date,
): Promise<AsRead<OwnReportView>> {
  const pair = { ...reader, centerId: found.centerId, at }
  const last = aboutToSay(toRead, reader.clientId, at)
  const before = await answersAsFamilyMember(tx, pair, found.id, replies)
  const added = await answersAsFamilyMember(tx, pair, found.id, [last])
  return {
    isShown: added.length > 0,
    view: {
      center: await centerAsRead(tx),
      report: answered(found, at),
      copy: copyOf(found),
      ownWords: [{ words: found.words, at: found.receivedAt, isByLink: false, files: [] }, ...additions].map(
        ({ words, at: written, isByLink, files }) => ({
          words,
          at: written.toISOString(),
          isByLink,
          files: files.map(({ name, sizeBytes }) => ({ name, sizeBytes })),
        }),
      ),
      // What its writer asked of somebody else stands among what they can do there, which a preview leaves out.
      escalations: [],
      answers: [...before, ...added],
    },
  }
}

/** How far a report is for its writer once it was answered: whoever answers has read it. */
function answered(found: Written['report'], at: Date): OwnReport {
  const { id, reference, kind, aboutName, urgency, receivedAt, shownState: state, shownReadAt: readAt } = found
  return {
    id,
    reference,
    kind,
    aboutName,
    urgency,
    state: state === 'received' ? 'read' : state,
    receivedAt: receivedAt.toISOString(),
    readAt: (readAt ?? at).toISOString(),
    closedAt: found.shownClosedAt?.toISOString() ?? null,
    addedAt: null,
    alsoAbout: [],
  }
}

function copyOf(found: Written['report']): OwnCopy {
  const { aboutBorn, writerName, writerRelationship, writerPhone, words, observations } = found
  const { mayCallBack, callBackWhen, attribution, language } = found
  return {
    ...{ aboutBorn, writerName, writerRelationship, writerPhone, words, observations },
    ...{ mayCallBack, callBackWhen, attribution, language },
  }
}
