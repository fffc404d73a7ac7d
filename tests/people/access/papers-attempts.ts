import { addScan } from '#lib/releases/do/add-scan.ts'
import { recordReleaseEvent } from '#lib/releases/do/record-release-event.ts'
import { seeScan, seeScanForm } from '#lib/releases/see/see-scan.ts'
import { addDirective } from '#lib/take-along/do/add-directive.ts'
import { endCard } from '#lib/take-along/do/end-card.ts'
import { writePlan } from '#lib/take-along/do/write-plan.ts'
import { seeHospitalForms } from '#lib/take-along/see/see-hospital-forms.ts'
import { seeDirective, seePlanForm, seeTakeAlong } from '#lib/take-along/see/see-take-along.ts'
import { page, verb } from './attempt.ts'
import { aScan, type RightsClient } from './rights-world.ts'

// What lies beside a form, and what a client takes along.

export const papersRead = {
  '/staff/releases/[release]/scan/[scan]': page((who, of) => seeScan(who, of.waitingId, of.scanId)),
  '/staff/clients/[client]/take-along': page(
    (who, of) => seeTakeAlong(who, of.id),
    ({ plans, directives, card }) => plans.length === 1 && directives.length === 1 && card !== null,
  ),
  '/staff/clients/[client]/take-along/directive/[directive]': page((who, of) =>
    seeDirective(who, of.id, of.directiveId),
  ),
  '/staff/clients/[client]/take-along/hospital': page((who, of) => seeHospitalForms(who, of.id)),
}

export const papersWritten = {
  'releases/add-scan': verb(addScan, (of) => ({ release: of.waitingId, file: aScan })),
  '/staff/releases/[release]/scan': page((who, of) => seeScanForm(who, of.waitingId)),
  'take-along/write-plan': verb(writePlan, (of) => ({
    client: of.id as string,
    version: 1,
    words: { whomToCall: '', earlySigns: '', whatHelps: 'A walk.', makesWorse: '', medicines: '' },
    language: 'en' as const,
  })),
  'take-along/add-directive': verb(addDirective, (of) => ({
    client: of.id as string,
    signedOn: '2026-01-05',
    file: aScan,
  })),
  '/staff/clients/[client]/take-along/plan': page((who, of) => seePlanForm(who, of.id)),
  '/staff/clients/[client]/take-along/directive': page((who, of) => seePlanForm(who, of.id)),
}

export const takenBack = {
  'releases/record-release-event': verb(recordReleaseEvent, (of: RightsClient) => ({
    release: of.releaseId,
    kind: 'suspended' as const,
    words: '',
  })),
  'take-along/end-card': verb(endCard, (of) => ({ client: of.id as string, card: of.cardId })),
}
