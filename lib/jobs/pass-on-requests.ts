import { and, eq, isNull, sql } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import { guideRequest } from '#drizzle/tables/listening/guide.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { sayGuide } from '#lib/guide/words/guide.ts'
import { answerBy, isOverdue } from '#lib/reports/rules/clock.ts'

/**
 * Hands to the duty desk who asked for the family guide and was reached by none in time, or where none is here. The
 * desk gets a name, a number and that somebody wants to be called: the words were for the guide alone.
 */
export async function passOnRequests(clock: () => Date): Promise<void> {
  const at = clock()
  await asViewer({ audience: 'worker', at }, async (tx) => {
    const waiting = await tx
      .select({
        centerId: guideRequest.centerId,
        id: guideRequest.id,
        askedAt: guideRequest.askedAt,
        language: center.language,
        openingHours: center.openingHours,
        holidays: center.holidays,
        standards: center.standards,
        timeZone: center.timeZone,
        hasGuide: sql<boolean>`has_guide(${guideRequest.centerId})`,
      })
      .from(guideRequest)
      .innerJoin(center, eq(center.id, guideRequest.centerId))
      .where(and(isNull(guideRequest.closedAt), isNull(guideRequest.calledAt)))
    for (const each of waiting) {
      if (each.hasGuide && !isOverdue(answerBy('soon', each.askedAt, each), at)) continue
      const say = sayGuide(each.language)
      await tx.execute(
        sql`select pass_on_request(${each.centerId}, ${each.id}, ${say('passedAbout')}, ${say('passedWords')})`,
      )
    }
  })
}
