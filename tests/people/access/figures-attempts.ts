import { exportInvolvement } from '#lib/care/do/export-involvement.ts'
import { exportResponseTimes } from '#lib/care/do/export-response-times.ts'
import { seeInvolvementFigures } from '#lib/care/see/see-involvement-figures.ts'
import { seeInvolvementFile } from '#lib/care/see/see-involvement-file.ts'
import { seeResponseFile } from '#lib/care/see/see-response-file.ts'
import { seeResponseTimes } from '#lib/care/see/see-response-times.ts'
import type { StaffFunction } from '#lib/people/rules/rights.ts'
import { operate } from '#tests/stage/operate.ts'
import { type Attempt, page, verb } from './attempt.ts'

/** How figures are tried to be read and to be saved as a file. */
export const figuresAttempts = {
  read_response_times: {
    'care/export-response-times': verb(exportResponseTimes, () => ({ days: 30 as const, reason: 'For the board.' })),
    '/staff/response-times': page((who) => seeResponseTimes(who, 30)),
    '/staff/response-times/file': page(async (who) => {
      const asked = await operate(who, exportResponseTimes, { days: 30, reason: 'For the board.' })
      return seeResponseFile(who, asked.ok ? asked.value : null, () => new Uint8Array())
    }),
  },
  read_involvement_figures: {
    'care/export-involvement': verb(exportInvolvement, () => ({ days: 90 as const, reason: 'For the board.' })),
    '/staff/involvement-figures': page((who) => seeInvolvementFigures(who, { days: 90, isExact: true })),
    '/staff/involvement-figures/file': page(async (who) => {
      const asked = await operate(who, exportInvolvement, { days: 90, reason: 'For the board.' })
      return seeInvolvementFile(who, asked.ok ? asked.value : null, () => new Uint8Array())
    }),
  },
} satisfies Partial<Readonly<Record<StaffFunction, Readonly<Record<string, Attempt>>>>>
