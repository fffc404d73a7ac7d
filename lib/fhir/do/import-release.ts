import { eq } from 'drizzle-orm'
import { client } from '#drizzle/tables/people.ts'
import { hashOf } from '#lib/auth/secret.ts'
import { professionalsOf } from '#lib/care/rows/professionals-of.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ClientId, StaffId } from '#lib/kernel/id.ts'
import { refused } from '#lib/kernel/result.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { isSameName, mayBe } from '#lib/people/rules/same-name.ts'
import { writeRelease } from '#lib/releases/rows/write-release.ts'
import type { WrittenRelease } from '#lib/releases/rules/release-wish.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'
import { draftFrom } from '../rules/draft-from.ts'
import type { ImportedForm } from '../rules/read-consent.ts'

interface Wish {
  readonly client: ClientId
  readonly form: ImportedForm
  readonly bytes: Uint8Array
  readonly language: Language
}

type Refusal = 'step_up' | 'not_possible' | 'hour_needed' | 'begins_later' | 'corrected_already' | 'fhir_patient'

/**
 * Fills in a draft from a file of another system. It has no signature, so it opens nothing and cannot be checked:
 * somebody compares it with the paper, types who signed and when, and then it waits for a second person like any other.
 */
export const importRelease: Operation<'staff', Wish, WrittenRelease, Refusal> = async (tx, viewer, wish) => {
  const { form } = wish
  if (!(await staffWhoMay(tx, 'record_release', wish.client))) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  const columns = { name: client.name, bornOn: client.bornOn }
  const [about] = await tx.select(columns).from(client).where(eq(client.id, wish.client))
  if (!about || !isAbout(form.patient, { ...about, id: wish.client })) return refused('fhir_patient')
  const team = await professionalsOf(tx, wish.client)
  const { timeZone } = await ownCenter(tx)
  const named = form.professionals.map((each) => ({
    ...each,
    found: team.find(({ id, name }) => id === each.id || isSameName(name, each.name))?.id as StaffId | undefined,
  }))
  return writeRelease(
    tx,
    viewer,
    {
      ...draftFrom(form, timeZone),
      client: wish.client,
      professionals: named.flatMap(({ found }) => found ?? []),
      importedHash: hashOf(wish.bytes),
      leftOut: [
        ...named.flatMap(({ id, name, found }) => (found ? [] : [`Practitioner: ${name || id}`])),
        ...form.leftOut,
      ],
    },
    wish.language,
  )
}

/** Whether the patient of a file is this client: by our own id, or by the name, and never with another birthday. */
function isAbout(
  { id, name, birthDate }: ImportedForm['patient'],
  about: { readonly id: string; readonly name: string; readonly bornOn: string | null },
): boolean {
  const isSameDay = birthDate === null || about.bornOn === null || birthDate === about.bornOn
  return isSameDay && (id === about.id || mayBe({ name, bornOn: birthDate }, about))
}
