import { asc, eq, isNull } from 'drizzle-orm'
import { careAssignment } from '#drizzle/tables/care.ts'
import { center, staffMember } from '#drizzle/tables/people.ts'
import { type OwnClient, ownClient } from '#lib/clients/rows/own-client.ts'
import { governing } from '#lib/consent/decide.ts'
import { type Place, rulesFor } from '#lib/consent/rule-pack.ts'
import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { SharedPerson } from '#lib/disclosure/shared-person.ts'
import { keepWords } from '#lib/forms/rows/kept-words.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { FamilyMemberId, StaffId } from '#lib/kernel/id.ts'
import { instantOf } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { plainName } from '#lib/people/rules/same-name.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout, releaseOf } from '../rows/known-about.ts'
import { ownSharing } from '../rows/own-sharing.ts'
import { composeRelease, draftOf, type ReleaseWish, type WrittenRelease, writeRelease } from '../rows/write-release.ts'
import { seeAsFamilyMember } from '../see/see-as-family-member.ts'

/** What a client chose on the way to signing. */
export interface SigningChoices {
  readonly recipientName: string
  readonly relationship: string
  readonly email?: string
  /** Whom the form is for, when it changes or renews what that person has. */
  readonly link?: string
  readonly language: Language
  readonly topics: readonly Topic[]
  readonly areas: readonly LifeArea[]
  readonly professionals: readonly string[]
  readonly onlyInCrisis: readonly Topic[]
  readonly purpose: string
  readonly expiresOn: string
}

/** Keeps the answers so far beside the client's session, and brings back the id that shows them again. */
export const keepSigning: Operation<
  'client',
  { values: Record<string, string[]>; next: string },
  { id: string },
  never
> = async (tx, viewer, wish) => ok({ id: await keepWords(tx, viewer, 'sign', { values: wish.values, problems: [] }) })

export interface SigningStart {
  readonly clientName: string
  readonly timeZone: string
  readonly place: Place
  readonly maximumTermDays: number
  readonly team: readonly { id: StaffId; name: string }[]
  /** What is signed already for the person behind a link, to begin a change or a renewal from. */
  readonly from: Partial<SigningChoices> | null
}

export async function seeSigning(viewer: Viewer<'client'>, link: string | null): Promise<SigningStart | null> {
  return asViewer(viewer, async (tx) => {
    const client = await ownClient(tx)
    if (!client) return null
    const [house] = await tx
      .select({ timeZone: center.timeZone, place: center.place, term: center.maximumTermDays })
      .from(center)
    const team = await tx
      .selectDistinct({ id: staffMember.id, name: staffMember.name, role: careAssignment.role })
      .from(careAssignment)
      .innerJoin(staffMember, eq(staffMember.id, careAssignment.staffId))
      .where(isNull(careAssignment.untilAt))
      .orderBy(asc(staffMember.name))
    const own = link ? await ownSharing(tx, viewer, link) : null
    const release = own && governing(own.known.releases, own.pair)
    return {
      clientName: client.name,
      timeZone: house!.timeZone,
      place: house!.place,
      maximumTermDays: rulesFor(house!.place, house!.term).maximumTermDays,
      team: team.filter((each) => each.role !== 'case_manager'),
      from: release && {
        link: own.linkId,
        recipientName: release.recipientName,
        relationship: release.relationship,
        topics: release.topics,
        areas: release.areas,
        professionals: release.professionals,
        onlyInCrisis: release.onlyInCrisis,
        purpose: release.purposes.join(', '),
      },
    }
  })
}

/** The words about to be signed, and exactly what the person would see with them, through the same door. */
export async function seeBeforeSigning(
  viewer: Viewer<'client'>,
  choices: SigningChoices,
  language: Language,
): Promise<{ text: string; hash: string; name: string; seen: SharedPerson | null } | null> {
  return asViewer(viewer, async (tx) => {
    const client = await ownClient(tx)
    const wish = client && (await wishOf(tx, viewer, client, choices))
    const composed = wish && (await composeRelease(tx, wish, language))
    if (!client || !composed) return null
    const pair = {
      centerId: client.centerId,
      clientId: client.id,
      // Nobody yet: a person who stands for the one to be named.
      familyMemberId: crypto.randomUUID() as FamilyMemberId,
      at: viewer.at,
    }
    const row = {
      ...draftOf(wish, composed),
      familyMemberId: pair.familyMemberId,
      recordedBy: client.accountId,
      recordedAt: viewer.at,
      completedAt: viewer.at,
    }
    const known = await knownAbout(tx, client.id)
    const releases = [...known.releases, releaseOf(row, composed.version, [])]
    const seen = await seeAsFamilyMember(tx, { ...known, releases }, { ...pair, linkId: crypto.randomUUID() })
    return { text: composed.text, hash: composed.hash, name: wish.recipientName, seen }
  })
}

type Refusal = 'not_yours' | 'name_differs' | 'form_changed' | 'form_defective' | 'paper_only'

/**
 * A client signs: their typed name, their agreement to sign electronically, and the very words they were shown, bound to
 * the signature by their hash (15 U.S.C. 7001; UETA 7 to 9). Anything that would leave a defect is refused.
 */
export const signRelease: Operation<
  'client',
  SigningChoices & { signedName: string; hash: string; shownIn: Language },
  WrittenRelease,
  Refusal
> = async (tx, viewer, wish) => {
  const client = await ownClient(tx)
  if (!client) return refused('not_yours')
  if (plainName(wish.signedName) !== plainName(client.name)) return refused('name_differs')
  const chosen = await wishOf(tx, viewer, client, wish)
  if (!chosen) return refused('not_yours')
  const toWrite = { ...chosen, signedName: wish.signedName }
  const composed = await composeRelease(tx, toWrite, wish.shownIn)
  if (composed?.hash !== wish.hash) return refused('form_changed')
  const written = await writeRelease(tx, viewer, toWrite, wish.shownIn)
  if (!written.ok) return refused('not_yours')
  const needsPaper = written.value.defects.some(
    (defect) => defect === 'missing_witness' || defect === 'missing_staff_signature',
  )
  if (written.value.defects.length > 0) return refused(needsPaper ? 'paper_only' : 'form_defective')
  return written
}

async function wishOf(
  tx: Tx,
  viewer: Viewer<'client'>,
  client: OwnClient,
  choices: SigningChoices,
): Promise<ReleaseWish | null> {
  const [house] = await tx.select({ timeZone: center.timeZone }).from(center)
  const { purpose, expiresOn, professionals, ...rest } = choices
  const named = choices.link ? await namedBehind(tx, viewer, choices.link) : rest
  if (!named) return null
  return {
    ...rest,
    recipientName: named.recipientName,
    relationship: named.relationship,
    client: client.id,
    professionals: professionals as StaffId[],
    forbidden: [],
    purposes: [purpose],
    startsAt: null,
    expiresAt: instantOf(expiresOn, '23:59', house!.timeZone),
    expiryEvent: '',
    signedName: client.name,
    signedAt: viewer.at,
    representative: null,
    witnessName: '',
    staffSignatureName: '',
    form: 'electronic',
    agreedToSignElectronically: true,
    identifiedBy: 'signed in with a code sent to their own address',
  }
}

/** Whom a link stands for is what was signed for it, and not what a form says: its account is not somebody else's. */
async function namedBehind(tx: Tx, viewer: Viewer<'client'>, link: string) {
  const own = await ownSharing(tx, viewer, link)
  return own && governing(own.known.releases, own.pair)
}
