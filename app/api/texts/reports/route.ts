import { takeReport } from '#lib/texts/do/take-report.ts'
import { fromCarrier } from '../from-carrier.ts'

export const POST = fromCarrier(takeReport)

export const dynamic = 'force-dynamic'
