import { shownForm } from '#app/_form/attempt.ts'
import { Select } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import type { SeenClient } from '#lib/clients/see/see-client.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { assign, setCrisis } from './actions.ts'

interface Props {
  readonly viewer: Viewer<'staff'>
  readonly client: SeenClient
  readonly language: Language
  readonly asked: { again?: string }
}

/** A supervisor assigns; a clinician declares a crisis. Everyone else reads. */
export async function CareForms({ viewer, client, language, asked }: Props) {
  const say = sayStaffClients(language)
  const assigning = await shownForm(viewer, 'client-assign', asked, language)
  const declaring = await shownForm(viewer, 'client-crisis', asked, language)
  const roles = client.staff.roles
  const current = client.team.find((each) => each.role === 'case_manager')
  return (
    <>
      {roles.includes('supervisor') && (
        <Form action={assign} formKey={assigning.key} problems={assigning.problems} language={language}>
          <Hidden name="client" value={client.id} />
          <Select
            name="staff"
            label={say('assign')}
            value={assigning.value('staff', current?.staffId ?? '')}
            options={[
              { value: '', label: say('assignNobody') },
              ...client.colleagues
                .filter((each) => each.roles.includes('case_manager'))
                .map((each) => ({ value: each.id, label: each.name })),
            ]}
          />
          <Button kind="quiet">{say('assignSave')}</Button>
        </Form>
      )}
      <h3>{say('crisis')}</h3>
      <p>
        {client.crisis
          ? say('crisisNow', { date: writtenDate(client.crisis.declaredAt, language, client.timeZone) })
          : say('crisisNone')}
      </p>
      {(roles.includes('doctor') || roles.includes('therapist')) && (
        <Form action={setCrisis} formKey={declaring.key} problems={declaring.problems} language={language}>
          <Hidden name="client" value={client.id} />
          <Hidden name="declare" value={client.crisis ? 'end' : 'begin'} />
          <Button kind={client.crisis ? 'quiet' : 'warn'}>{say(client.crisis ? 'crisisEnd' : 'crisisBegin')}</Button>
        </Form>
      )}
    </>
  )
}
