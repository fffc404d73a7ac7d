import { takeReply } from '#lib/texts/do/take-reply.ts'
import { fromCarrier } from '../from-carrier.ts'

export const POST = fromCarrier(takeReply)

export const dynamic = 'force-dynamic'
