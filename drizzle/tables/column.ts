import { customType, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { LifeArea, Topic } from '../../lib/consent/topic.ts'
import type { AccountId, CenterId, ClientId, FamilyMemberId, ReleaseId, StaffId } from '../../lib/kernel/id.ts'
import type { NeutralReply } from '../../lib/reports/rules/report.ts'

/** Every table but `center` and `rule_pack` begins with this: nothing belongs to two centers, or to none. */
export const centerId = () => uuid('center_id').$type<CenterId>().notNull()

/** An instant, to the millisecond JavaScript can hold, so that both sides compare the same value. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/**
 * What staff wrote to somebody of the family. Either one of the neutral sentences, open to any account, or their own
 * words with the topics they touch, which stay readable only while a release covers every one of them.
 */
export const replyColumns = () => ({
  accountId: uuid('account_id').$type<AccountId>().notNull(),
  neutral: text('neutral').$type<NeutralReply>(),
  clientId: uuid('client_id').$type<ClientId>(),
  familyMemberId: uuid('family_member_id').$type<FamilyMemberId>(),
  releaseId: uuid('release_id').$type<ReleaseId>(),
  topics: text('topics').array().$type<Topic[]>().notNull(),
  area: text('area').$type<LifeArea>(),
  professional: uuid('professional').$type<StaffId>(),
  words: text('words').notNull(),
  writtenBy: uuid('written_by').$type<StaffId>().notNull(),
  writtenAt: instant('written_at').notNull(),
})
