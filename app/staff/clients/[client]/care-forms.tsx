import { Sure } from '#app/_form/choices.tsx'
import { Select } from '#app/_form/field.tsx'
import { Button, Form, Hidden, ShownAt } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Link } from '#app/_parts/link.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { writtenDate, writtenTime } from '#app/_parts/written-date.ts'
import { sayCareEnd } from '#lib/care/words/care-end.ts'
import type { SeenClient } from '#lib/clients/see/see-client.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { sayConflicts } from '#lib/conflicts/words/conflicts.ts'
import type { Language } from '#lib/i18n/language.ts'

/** That care has ended, to everybody on staff, and the way to write it down. */
function CareEnd({ client, language }: { client: SeenClient; language: Language }) {
  const say = sayCareEnd(language)
  const { careEnded } = client
  return (
    <>
      {careEnded && (
        <Note tone="warn">
          <p>
            {say(`now.${careEnded.why}`, {
              name: careEnded.by ?? '–',
              date: writtenTime(careEnded.endedAt, language, client.timeZone),
            })}
          </p>
        </Note>
      )}
      {client.rights.has('end_care') && (
        <p>
          <Link href={`/staff/clients/${client.id}/care-end`}>{say('title')}</Link>
        </p>
      )}
    </>
  )
}

/** The forms of those who decide: a supervisor assigns a case manager, a clinician declares a crisis. */
export function CareForms({ client, asked }: { client: SeenClient; asked: Asked }) {
  const { language } = asked
  const say = sayStaffClients(language)
  const assigning = asked.form('client-assign')
  const declaring = asked.form('client-crisis')
  const current = client.team.find((each) => each.role === 'case_manager')
  return (
    <>
      {current && client.walled.has(current.staffId) && (
        <Note tone="warn">
          <p>{sayConflicts(language)('needsAnother', { name: current.name })}</p>
        </Note>
      )}
      {client.rights.has('assign_case_manager') && (
        <Form name="client-assign" shown={assigning} language={language}>
          <ShownAt changedAt={current?.sinceAt ?? null} />
          {current?.assignedBy && (
            <p>
              {say('assignedBy', {
                name: current.assignedBy,
                time: writtenTime(current.sinceAt, language, client.timeZone),
              })}
            </p>
          )}
          <Select
            name="staff"
            label={say('assign')}
            value={assigning.value('staff', current && !client.walled.has(current.staffId) ? current.staffId : '')}
            options={[
              { value: '', label: say('assignNobody') },
              ...client.caseManagers.map((each) => ({ value: each.id, label: each.name })),
            ]}
          />
          <Sure shown={assigning} about={['leave_nobody']} of={['staff']} label={say('assignNobodySure')} />
          <Button kind="quiet">{say('assignSave')}</Button>
        </Form>
      )}
      <CareEnd client={client} language={language} />
      <h3>{say('crisis')}</h3>
      <p>
        {client.crisis
          ? say('crisisNow', { date: writtenDate(client.crisis.declaredAt, language, client.timeZone) })
          : say('crisisNone')}
      </p>
      {client.rights.has('declare_crisis') && (
        <Form name="client-crisis" shown={declaring} language={language}>
          <ShownAt changedAt={client.crisis?.declaredAt ?? null} />
          <Hidden name="declare" value={client.crisis ? 'end' : 'begin'} />
          <Button kind={client.crisis ? 'quiet' : 'warn'}>{say(client.crisis ? 'crisisEnd' : 'crisisBegin')}</Button>
        </Form>
      )}
    </>
  )
}
