import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { shownForm } from '#app/_form/attempt.ts'
import { Checkboxes, Fieldset } from '#app/_form/choices.tsx'
import { DateField } from '#app/_form/date-field.tsx'
import { Select, TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { meetingPlaces } from '#lib/meetings/rules/meeting.ts'
import { seeWhoMayMeet } from '#lib/meetings/see/see-who-may-meet.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'
import { propose } from './actions.ts'

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ again?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayStaffMeetings(language)('title'), language, Boolean((await searchParams).again))
}

export default guarded(async function NewMeeting({ params, searchParams }: Props) {
  const language = await requestLanguage()
  const viewer = await viewerFor('staff')
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) notFound()
  const seen = await seeWhoMayMeet(viewer, id.data as ClientId)
  if (!seen) redirect('/sign-in')
  if (!seen.found) notFound()
  const { name, family, timeZone } = seen.found
  const say = sayStaffMeetings(language)
  const form = await shownForm(viewer, 'meeting-new', await searchParams, language)
  return (
    <Page audience="staff" language={language} current="clients" back={`/staff/clients/${id.data}`}>
      <h1>{say('newTitle', { name })}</h1>
      <p className="ajar-lead">{say('newLead')}</p>
      {family.length === 0 ? (
        <p>{say('nobody')}</p>
      ) : (
        <Form action={propose} formKey={form.key} problems={form.problems} language={language}>
          <Hidden name="client" value={id.data} />
          <TextField
            name="about"
            label={say('about')}
            hint={say('aboutHint')}
            value={form.value('about')}
            problems={form.problems}
          />
          <Select
            name="place"
            label={say('place')}
            value={form.value('place', 'office')}
            options={meetingPlaces.map((value) => ({ value, label: sayConsent(language)(`places.${value}`) }))}
          />
          <TextField
            name="minutes"
            inputMode="numeric"
            width={5}
            label={say('minutes')}
            value={form.value('minutes', '45')}
            problems={form.problems}
          />
          <p>{say('zone', { zone: timeZone })}</p>
          {[1, 2, 3].map((number) => (
            <Fieldset key={number} name={`time${number}`} label={say('timeTitle', { number })}>
              <DateField
                name={`day${number}`}
                label={say('day')}
                language={language}
                value={form.value}
                problems={form.problems}
              />
              <TextField
                name={`clock${number}`}
                width={10}
                label={say('clock')}
                value={form.value(`clock${number}`)}
                problems={form.problems}
              />
            </Fieldset>
          ))}
          <Checkboxes
            name="family"
            label={say('family')}
            values={form.values('family')}
            options={family.map((each) => ({ value: each.linkId, label: each.name }))}
            problems={form.problems}
          />
          <Button>{say('propose')}</Button>
        </Form>
      )}
    </Page>
  )
})
