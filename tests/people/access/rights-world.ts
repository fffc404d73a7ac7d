import { eq } from 'drizzle-orm'
import { away, caredForBy, goal, namedInConflict } from '#drizzle/seed/care.ts'
import { conversation } from '#drizzle/seed/conversations.ts'
import type { Ground } from '#drizzle/seed/ground.ts'
import { onAgenda, summary } from '#drizzle/seed/meeting-notes.ts'
import { meeting, wishesToMeet } from '#drizzle/seed/meetings.ts'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { fileAdded, question, report } from '#drizzle/seed/reports.ts'
import { escalates, lodges } from '#drizzle/seed/sent-later.ts'
import { hold, looked, phoneWord, scanned } from '#drizzle/seed/sharing.ts'
import { namedUnknown, story } from '#drizzle/seed/story.ts'
import { report as reportTable } from '#drizzle/tables/listening/reports.ts'
import { familyMember } from '#drizzle/tables/people.ts'
import { newId } from '#lib/kernel/id.ts'
import { type Capacity, capacities } from '#lib/people/rules/capacities.ts'
import type { CareRole, StaffRole } from '#lib/people/rules/roles.ts'
import type { PaperWish } from '#lib/releases/rules/release-wish.ts'
import { letter as letterTo } from '#tests/stage/letters.ts'
import { plantTold } from './told-world.ts'

/** A client with something in every table that staff read or write. */
export type RightsClient = Awaited<ReturnType<typeof plantRights>>['elsewhere']

/** What staff may agree with a family member about how often they hear. */
export const fortnightly = { wasAt: null, does: 'agree', everyDays: 14, area: 'housing' } as const

export const emailOf = (capacity: Capacity) => `${capacity.replace(' ', '-')}@practice.example`

/** What whoever acts in a capacity holds. Who covers is a case manager too, with clients of their own. */
const rolesHeld: Readonly<Record<Capacity, readonly StaffRole[]>> = {
  'duty worker': ['duty_worker'],
  'case manager': ['case_manager'],
  covering: ['case_manager'],
  clinician: ['doctor'],
  supervisor: ['supervisor'],
  'privacy officer': ['privacy_officer'],
  administrator: ['administrator'],
  'family guide': ['family_guide'],
}

/**
 * A center with one member of staff for each capacity. Each has a client who would be theirs: cared for, or a
 * colleague's whom they cover. Nobody but those who work across the center has anything to do with the client
 * elsewhere.
 */
export async function plantRights(ground: Ground, now: Date) {
  const since = daysAfter(-30, now)
  const center = story('a center with one of each', { since })
  for (const capacity of capacities)
    center.staff(nameOf(capacity), { email: emailOf(capacity), roles: [...rolesHeld[capacity]] })
  center.staff('Somebody Else').staff('Nobody Here')
  const covered = ['covering', 'administrator', 'family guide'] as const
  for (const capacity of covered)
    center
      .staff(`Away for ${capacity}`)
      .with(away(`Away for ${capacity}`, { cover: nameOf(capacity), until: daysAfter(30, now) }))
  await plant(ground, center)

  const clientOf = async (name: string, caring: string, role: CareRole) => {
    const [goalId, meetingId, taskId] = [newId<'goal'>(), newId<'meeting'>(), crypto.randomUUID()]
    const [agreedId, conflictId, questionId] = [newId<'meeting'>(), crypto.randomUUID(), crypto.randomUUID()]
    const [fileId, escalationId, sheetId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
    const [reportId, releaseId, suspendedId] = [newId<'report'>(), newId<'release'>(), newId<'release'>()]
    const [conversationId, waitingId, scanId] = [newId<'conversation'>(), newId<'release'>(), crypto.randomUUID()]
    const [heldId, itemId] = [newId<'meeting'>(), crypto.randomUUID()]
    const [alikeId, wishId] = [newId<'report'>(), crypto.randomUUID()]
    const [holdId, summaryId] = [crypto.randomUUID(), crypto.randomUUID()]
    const told = story(`what is known of ${name}`, { within: center, since })
      .client(name, { bornOn: '1990-01-01' })
      .with(caredForBy(caring, role))
      .with(namedInConflict('Nobody Here', conflictId))
      .with(goal(`${name} wants a key`, 'housing', { id: goalId }))
      .familyMember(`Mother of ${name}`)
      .releases('case_manager', 'meetings')
      .but({ id: releaseId })
      .on(daysAfter(-20, now))
      .with(
        looked('case_manager'),
        phoneWord('blue teapot'),
        (here) => letterTo(here.familyMember.email, { state: 'failed', lastCode: '550' })(here),
        wishesToMeet(`${name} would like to meet`, { id: wishId }),
        meeting({ id: meetingId, by: caring, times: [daysAfter(3, now)] }),
        meeting({ id: agreedId, by: caring, needs: 'An interpreter', state: 'invited', times: [daysAfter(4, now)] }),
        meeting({ id: heldId, by: caring, state: 'confirmed', times: [daysAfter(-1, now)] }),
        summary('We talked about the key.', {
          id: summaryId,
          meetingId: heldId,
          writtenBy: center.staffOf('Somebody Else'),
          writtenAt: daysAfter(-1, now),
        }),
        onAgenda('The key', { id: itemId, meetingId, writtenBy: center.staffOf('Somebody Else') }),
        report(`A worry about ${name}`, { id: reportId, matched: { by: 'Somebody Else' } }),
        fileAdded(reportId, { id: fileId }),
        (here) => lodges({ earlySigns: 'Less sleep.' }, { id: sheetId, clientId: here.client.clientId })(here),
        // Who reads no report answers what is in their own hands.
        escalates(reportId, { id: escalationId, by: nameOf('administrator') }),
        report(`The same worry about ${name}`, {
          id: alikeId,
          state: 'read',
          readAt: since,
          matched: { by: 'Somebody Else' },
        }),
        conversation(`A word about ${name}`, {
          id: conversationId,
          withClient: true,
          matched: { heldBy: 'Somebody Else' },
        }),
        question({ aboutName: name, askerName: 'An aunt', askClientBy: daysAfter(2, now), taskId }),
        question({ id: questionId, aboutName: `${name}n`, askerName: 'A cousin' }),
      )
      .on(daysAfter(-10, now))
      .familyMember(`Brother of ${name}`, { relationship: 'brother' })
      .releases('case_manager')
      .but({ id: suspendedId })
      .on(daysAfter(-20, now))
      .recordsThat('suspended')
      .on(daysAfter(-5, now))
      .with(hold({ reason: 'He waits at the door.', id: holdId, liftAskedBy: 'Nobody Here' }))
      .familyMember(`Sister of ${name}`, { relationship: 'sister' })
      .with(namedUnknown())
      .releases('case_manager')
      .but({
        id: waitingId,
        form: 'paper',
        forCheck: true,
        completedAt: null,
        recordedBy: center.accountOf('Nobody Here'),
      })
      .on(daysAfter(-1, now))
      .with(scanned(waitingId, { id: scanId }))
      .familyMember(`Father of ${name}`, { relationship: 'father' })
      .releases('case_manager')
      .on(daysAfter(-20, now))
    await plant(ground, told)
    // Somebody has read what came with the file.
    await ground.update(reportTable).set({ addedAt: null }).where(eq(reportTable.id, reportId))
    // He is reached by phone and on paper only.
    const father = told.familyMemberOf(`Father of ${name}`)
    await ground.update(familyMember).set({ accountId: null }).where(eq(familyMember.id, father))
    const lineId = told.soFar('disclosure').findLast((each) => each.releaseId === releaseId)!.id!
    const clientId = told.clientOf(name)
    return {
      lineId,
      ...(await plantTold(ground, { clientId, staffId: center.staffOf('Somebody Else') }, now)),
      id: told.clientOf(name),
      name,
      goalId,
      meetingId,
      wishId,
      agreedId,
      /** A meeting whose time is over with a summary that waits, and what staff put on the agenda of the first. */
      heldId,
      summaryId,
      itemId,
      conflictId,
      /** Since when they have their case manager, as the page says it that assigns another. */
      caredSince:
        told
          .soFar('careAssignment')
          .find((each) => each.role === 'case_manager')
          ?.sinceAt.toISOString() ?? null,
      agreedTimeId: told.soFar('meetingTime').find((time) => time.meetingId === agreedId)!.id,
      taskId,
      questionId,
      reportId,
      fileId,
      escalationId,
      sheetId,
      sheetAt: daysAfter(-10, now).toISOString(),
      alikeId,
      conversationId,
      releaseId,
      suspendedId,
      waitingId,
      scanId,
      phoneLinkId: told.linkBetween(name, `Father of ${name}`),
      unknownLinkId: told.linkBetween(name, `Sister of ${name}`),
      holdId,
      motherEmail: told.personNamed(`Mother of ${name}`).email,
      motherId: told.familyMemberOf(`Mother of ${name}`),
      linkId: told.linkBetween(name, `Mother of ${name}`),
      motherAccountId: told.accountOf(`Mother of ${name}`),
    }
  }

  const elsewhere = await clientOf('Client Elsewhere', 'Somebody Else', 'case_manager')
  const theirs = {} as Record<Capacity, typeof elsewhere>
  for (const capacity of capacities) {
    const caring = covered.some((each) => each === capacity) ? `Away for ${capacity}` : nameOf(capacity)
    theirs[capacity] = await clientOf(
      `Client of ${capacity}`,
      caring,
      capacity === 'clinician' ? 'doctor' : 'case_manager',
    )
  }
  // Nobody has said yet whom this one is about.
  const unmatchedId = newId<'report'>()
  const heard = story('a neighbor', { within: center, since })
    .client('The man downstairs', { signsIn: false })
    .with(report('Noise at night', { id: unmatchedId, isAnonymous: true, aboutName: 'The man upstairs' }))
  await plant(ground, heard)
  return {
    center,
    elsewhere,
    theirs,
    unmatchedId,
    colleagueId: center.staffOf('Somebody Else'),
    /** When the mother of each wrote in her conversation. */
    saidAt: daysAfter(-10, now).toISOString(),
    formVersionId: [...center.forms.values()][0]!.id!,
  }
}

export type RightsWorld = Awaited<ReturnType<typeof plantRights>>

/** A paper that the client signed for their mother, as staff type it in. */
export function paperFor({ id: client, name, linkId }: RightsClient, { formVersionId }: RightsWorld): PaperWish {
  return {
    client,
    recipientName: 'Elena Delgado',
    relationship: 'mother',
    link: linkId,
    language: 'en',
    topics: ['case_manager'],
    areas: [],
    professionals: [],
    onlyInCrisis: [],
    forbidden: [],
    purposes: ['At my request'],
    startsOn: null,
    expiresOn: new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10),
    expiryEvent: '',
    signedName: name,
    signedOn: new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10),
    signedClock: null,
    representative: null,
    witnessName: '',
    staffSignatureName: '',
    form: 'paper',
    agreedToSignElectronically: false,
    identifiedBy: 'known in person',
    formVersionId,
  }
}

/** A photo of a paper, as it is kept. */
export const aScan = { name: 'scan.jpg', kind: 'image/jpeg' as const, bytes: new Uint8Array([0xff, 0xd8]) }

const nameOf = (capacity: Capacity) => `The ${capacity}`

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

export const awayNextYear = { first: inDays(400), back: inDays(403) }
export const ofColleague = (world: RightsWorld) => ({
  ...awayNextYear,
  staff: world.center.staffOf('Nobody Here'),
  cover: world.colleagueId,
})

export const aFlag = (of: RightsClient) => ({
  client: of.id,
  report: null,
  words: 'A dog',
  until: inDays(9),
  reviewer: '',
})
