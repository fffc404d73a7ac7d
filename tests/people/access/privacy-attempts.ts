import { closeWrongDisclosure } from '#lib/disclosures/do/close-wrong-disclosure.ts'
import { exportAccounting } from '#lib/disclosures/do/export-accounting.ts'
import { exportRecord } from '#lib/disclosures/do/export-record.ts'
import { noteWrongDisclosure } from '#lib/disclosures/do/note-wrong-disclosure.ts'
import { openWrongDisclosure } from '#lib/disclosures/do/open-wrong-disclosure.ts'
import { weighWrongDisclosure } from '#lib/disclosures/do/weigh-wrong-disclosure.ts'
import { seeAccounting, seeAccountingOfClient } from '#lib/disclosures/see/see-accounting.ts'
import { seeRecordFile, seeRecordRequest } from '#lib/disclosures/see/see-record.ts'
import {
  seeNewWrong,
  seeWrongDisclosure,
  seeWrongDisclosures,
  seeWrongLetter,
} from '#lib/disclosures/see/see-wrong-disclosures.ts'
import { recordExceptional } from '#lib/exceptions/do/record-exceptional.ts'
import { reviewExceptional } from '#lib/exceptions/do/review-exceptional.ts'
import { seeClientExceptional, seeExceptional } from '#lib/exceptions/see/see-exceptional.ts'
import { exportRelease } from '#lib/fhir/do/export-release.ts'
import { seeReleaseFile } from '#lib/fhir/see/see-release-file.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import type { StaffFunction } from '#lib/people/rules/rights.ts'
import { exportRegister } from '#lib/releases/do/export-register.ts'
import { seeAsFamily } from '#lib/releases/see/see-as-family.ts'
import { seeRegister } from '#lib/releases/see/see-register.ts'
import { seeRegisterFile } from '#lib/releases/see/see-register-file.ts'
import { operate } from '#tests/stage/operate.ts'
import { type Attempt, page, verb } from './attempt.ts'
import type { RightsClient } from './rights-world.ts'

const lineOf = (of: RightsClient) => ({ disclosureId: of.lineId, exceptionalId: null })
const stood = (of: RightsClient) => ({ wrong: of.wrongId, wasAt: of.wrongWasAt })
const reason = 'For the auditor.'
const nothing = () => new Uint8Array()
const unwritten = { csv: nothing, pdf: nothing, fhir: nothing }

/** How what a privacy officer looks through is tried, and what is told without a release. */
export const privacyAttempts = {
  record_exceptional: {
    'exceptions/record-exceptional': verb(recordExceptional, (of) => ({
      client: of.id,
      basis: 'serious_threat' as const,
      familyMember: null,
      recipientName: 'Officer Hale',
      recipientRole: '',
      topics: ['crisis' as const],
      content: 'Where she is.',
      reason: 'She said that she would jump.',
      told: null,
    })),
    '/staff/clients/[client]/exceptional': page((who, of) => seeClientExceptional(who, of.id)),
  },
  review_exceptional: {
    'exceptions/review-exceptional': verb(reviewExceptional, (of) => ({
      exceptional: of.exceptionalId,
      verdict: 'agreed' as const,
      words: 'I read the note.',
      delayedUntil: null,
      delayReason: '',
    })),
    '/staff/exceptional': page(seeExceptional, ({ waiting }, of) => waiting.some(({ id }) => id === of.exceptionalId)),
  },
  read_register: {
    'releases/export-register': verb(exportRegister, () => ({ reason })),
    '/staff/register': page(
      (who) => seeRegister(who, { state: null, after: null }),
      ({ lines }, of) => lines.some(({ clientId }) => clientId === of.id),
    ),
    '/staff/register/file': page(async (who) => {
      const asked = await operate(who, exportRegister, { reason })
      return seeRegisterFile(who, asked.ok ? asked.value : null, () => new Uint8Array())
    }),
  },
  read_accounting: {
    'disclosures/export-accounting': verb(exportAccounting, (of) => ({
      client: of.id,
      fileKind: 'csv' as const,
      reason,
    })),
    '/staff/clients/[client]/accounting': page((who, of) => seeAccounting(who, of.id, null)),
    '/staff/clients/[client]/accounting/file': page(async (who, of) => {
      const asked = await operate(who, exportAccounting, { client: of.id, fileKind: 'csv', reason })
      return seeAccountingOfClient(who, of.id, asked.ok ? asked.value.id : null, 'csv', unwritten)
    }),
    'disclosures/export-record': verb(exportRecord, (of) => ({ client: of.id, reason })),
    '/staff/clients/[client]/record': page((who, of) => seeRecordRequest(who, of.id)),
    '/staff/clients/[client]/record/file': page(async (who, of) => {
      const asked = await operate(who, exportRecord, { client: of.id, reason })
      return seeRecordFile(who, of.id, asked.ok ? asked.value.id : null, async () => nothing())
    }),
    'fhir/export-release': verb(exportRelease, ({ releaseId }) => ({ release: releaseId, reason })),
    '/staff/releases/[release]/file': page(async (who, { releaseId }) => {
      const asked = await operate(who, exportRelease, { release: releaseId, reason })
      return seeReleaseFile(who, releaseId, asked.ok ? asked.value.id : null)
    }),
  },
  view_as_family: {
    '/staff/clients/[client]/family/[link]/as-they-see': page(
      (who, of) => seeAsFamily(who, of.id, of.linkId),
      ({ seen }) => seen !== null,
    ),
  },
  keep_wrong_disclosures: {
    'disclosures/open-wrong-disclosure': verb(openWrongDisclosure, (of) => ({
      ...lineOf(of),
      client: of.id,
      words: 'The wrong inbox.',
      discoveredOn: dayOf(new Date(), 'America/Chicago'),
    })),
    'disclosures/weigh-wrong-disclosure': verb(weighWrongDisclosure, (of) => ({
      ...stood(of),
      nature: 'A day',
      whoGotIt: 'His mother',
      acquired: 'No',
      mitigated: 'Deleted',
      decision: null,
      reason: '',
    })),
    'disclosures/note-wrong-disclosure': verb(noteWrongDisclosure, (of, world) => ({
      ...stood(of),
      words: 'We called her.',
      letterOn: null,
      owner: world.colleagueId,
    })),
    'disclosures/close-wrong-disclosure': verb(closeWrongDisclosure, (of) => ({ ...stood(of), words: 'No harm.' })),
    '/staff/wrong-disclosures': page(seeWrongDisclosures, ({ open }, of) => open.some(({ id }) => id === of.wrongId)),
    '/staff/wrong-disclosures/[wrong]': page((who, of) => seeWrongDisclosure(who, of.wrongId)),
    '/staff/wrong-disclosures/[wrong]/letter': page((who, of) => seeWrongLetter(who, of.wrongId)),
    '/staff/clients/[client]/accounting/wrong': page((who, of) => seeNewWrong(who, of.id, lineOf(of))),
  },
} satisfies Partial<Readonly<Record<StaffFunction, Readonly<Record<string, Attempt>>>>>
