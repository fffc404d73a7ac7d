import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { lookup } from '#drizzle/tables/listening/asking.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { totalOf } from '#lib/database/total.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { candidates } from '#lib/reports/rows/candidates.ts'

const perPage = 30
const shownDays = 30
const isSettled = sql<boolean>`(${lookup.settledAt} is not null)`

interface Asked {
  /** The question that is looked at; the first that waits, without one. */
  readonly chosen: string | null
  readonly search: string
  readonly after: string | null
}

/**
 * Questions whose name and birthday fit no client: those that wait, those of a crowd last, then what the desk said of
 * others in the last days. For the one that is looked at, clients whose names nearly fit, or fit what is searched for.
 */
export async function seeQuestions(viewer: Viewer<'staff'>, { chosen, search, after }: Asked) {
  return readAsStaff(viewer, 'questions', async (tx, staff) => {
    const since = new Date(viewer.at.getTime() - shownDays * 86_400_000)
    const fits = and(
      eq(lookup.centerId, staff.centerId),
      eq(lookup.fitsNobody, true),
      sql`${lookup.settledAs} is distinct from 'matched'`,
      or(isNull(lookup.settledAt), gt(lookup.settledAt, since)),
    )
    const rows = await tx
      .select({
        id: lookup.id,
        aboutName: lookup.aboutName,
        aboutBorn: lookup.aboutBorn,
        askerName: lookup.askerName,
        relationship: lookup.askerRelationship,
        askerEmail: lookup.askerEmail,
        at: lookup.at,
        isCrowded: lookup.isCrowded,
        settledAs: lookup.settledAs,
        settledAt: lookup.settledAt,
        settledBy: staffMember.name,
      })
      .from(lookup)
      .leftJoin(staffMember, eq(staffMember.id, lookup.settledBy))
      .where(and(fits, await isAfter(tx, after)))
      .orderBy(asc(isSettled), asc(lookup.isCrowded), asc(lookup.at), asc(lookup.id))
      .limit(perPage + 1)
    const questions = rows.slice(0, perPage)
    const open = questions.filter(({ settledAt }) => settledAt === null)
    const looked = open.find(({ id }) => id === chosen) ?? open[0]
    // A birthday may be mistyped as well: here every client with the name is offered.
    const about = { aboutName: looked?.aboutName ?? '', aboutBorn: '' }
    const offered = looked ? await candidates(tx, staff, about, search.trim() || looked.aboutName) : []
    return showing(
      offered.map(({ id }) => id),
      {
        questions,
        looked: looked?.id ?? null,
        offered,
        timeZone: (await ownCenter(tx)).timeZone,
        next: rows.length > perPage ? questions.at(-1)!.id : null,
        total: await totalOf(tx, sql`1 from ${lookup} where ${fits}`),
      },
    )
  })
}

const place = sql`(${isSettled}, ${lookup.isCrowded}, ${lookup.at}, ${lookup.id})`

async function isAfter(tx: Tx, after: string | null) {
  if (!after) return undefined
  const [last] = await tx
    .select({ isSettled, isCrowded: lookup.isCrowded, at: lookup.at })
    .from(lookup)
    .where(sql`${lookup.id} = ${after}::uuid`)
  return (
    last &&
    sql`${place} > (${last.isSettled}::boolean, ${last.isCrowded}::boolean, ${last.at.toISOString()}::timestamptz, ${after}::uuid)`
  )
}
