import { eq } from 'drizzle-orm'
import { client } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { type ReleasedPerson, releasedPeople } from '../rows/released-people.ts'

/** What is filled in on the forms that a client takes along to another provider. */
export interface HospitalForms {
  readonly client: string
  readonly bornOn: string | null
  readonly people: readonly ReleasedPerson[]
}

/** The forms to take along, for the client they are about. */
export async function seeOwnHospitalForms(viewer: Viewer<'client'>): Promise<HospitalForms | null> {
  return asOwnClient(viewer, async (tx, own) => ({
    client: own.name,
    bornOn: null,
    people: await releasedPeople(tx, { centerId: own.centerId, clientId: own.id }, viewer.at),
  }))
}

/** The same for staff who may read the client's releases. That they were printed from is kept in the audit. */
export async function seeHospitalForms(viewer: Viewer<'staff'>, id: ClientId) {
  return readAsStaff(viewer, 'hospital-forms', async (tx, staff) => {
    const [about] = await tx.select({ name: client.name, bornOn: client.bornOn }).from(client).where(eq(client.id, id))
    if (!about || !(await rightsFor(tx, id)).has('read_releases')) return null
    const people = await releasedPeople(tx, { centerId: staff.centerId, clientId: id }, viewer.at)
    return showing([id], { id, client: about.name, bornOn: about.bornOn, people })
  })
}
